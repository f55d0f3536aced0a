"""A program in a terminal: what it shows, how long it takes and what it writes."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 40, 120


class Screen:
    """What a terminal shows, as far as full-screen programs need one; no colours."""
    TOKEN = re.compile(rb"\x1b\[([?>=!]?)([0-9;:]*)[ -/]*([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP.*?\x1b\\|\x1b[()*+].|"
                       rb"\x1b[78=>DEHMNOZc]|[\x00-\x1a\x1c-\x1f\x7f]|[^\x00-\x1f\x7f]+", re.S)

    def __init__(self):
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self.saved = (0, 0)
        self.top, self.bottom = 0, ROWS - 1
        self.rest = b""

    def feed(self, data):
        data, self.rest = self.rest + data, b""
        place = 0
        while place < len(data):
            match = self.TOKEN.match(data, place)
            if not match:
                if len(data) - place < 4096:
                    self.rest = data[place:]
                    return
                place += 1
                continue
            token = match.group()
            if match.end() == len(data) and (token[0] == 0x1b or token[-1] >= 0x80) and not match.group(3):
                cut = len(token) if token[0] == 0x1b else self.unfinished(token)
                if cut:
                    self.rest = data[match.end() - cut:]
                    token = token[:-cut]
            place = match.end()
            if not token:
                return
            if match.group(3):
                self.control(match.group(1), match.group(2), match.group(3))
            elif token[0] == 0x1b:
                if token == b"\x1bM":
                    self.reverse_feed()
                elif token == b"\x1b7":
                    self.saved = (self.row, self.column)
                elif token == b"\x1b8":
                    self.row, self.column = self.saved
            elif token[0] < 0x20 or token[0] == 0x7f:
                self.move(token[0])
            else:
                self.write(token.decode("utf-8", "replace"))

    @staticmethod
    def unfinished(token):
        for back in range(1, min(4, len(token)) + 1):
            byte = token[-back]
            if byte < 0x80:
                return 0
            if byte >= 0xC0:
                return back if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else 0
        return 0

    def write(self, text):
        for character in text:
            if self.column >= COLUMNS:
                self.column = 0
                self.feed_line()
            self.cells[self.row][self.column] = character
            self.column += 1

    def feed_line(self):
        if self.row == self.bottom:
            del self.cells[self.top]
            self.cells.insert(self.bottom, [" "] * COLUMNS)
        elif self.row < ROWS - 1:
            self.row += 1

    def reverse_feed(self):
        if self.row == self.top:
            del self.cells[self.bottom]
            self.cells.insert(self.top, [" "] * COLUMNS)
        elif self.row > 0:
            self.row -= 1

    def move(self, byte):
        if byte == 8:
            self.column = max(0, self.column - 1)
        elif byte == 9:
            self.column = min(COLUMNS - 1, self.column // 8 * 8 + 8)
        elif byte in (10, 11, 12):
            self.feed_line()
        elif byte == 13:
            self.column = 0

    def control(self, private, parameters, final):
        numbers = [int(part) if part.isdigit() else 0 for part in re.split(rb"[;:]", parameters)]
        first = numbers[0]
        count = max(1, first)
        final = final.decode()
        if private:
            if final in "hl" and 1049 in numbers:
                self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        elif final in "Hf":
            self.row = min(ROWS, max(1, first)) - 1
            self.column = min(COLUMNS, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif final in "ABCD":
            self.row = min(ROWS - 1, max(0, self.row + {"A": -count, "B": count}.get(final, 0)))
            self.column = min(COLUMNS - 1, max(0, self.column + {"C": count, "D": -count}.get(final, 0)))
        elif final in "G`":
            self.column = min(COLUMNS, count) - 1
        elif final == "d":
            self.row = min(ROWS, count) - 1
        elif final == "J":
            below = range(self.row + 1, ROWS) if first == 0 else range(ROWS)
            for row in below:
                self.cells[row] = [" "] * COLUMNS
            if first == 0:
                self.cells[self.row][self.column:] = [" "] * (COLUMNS - self.column)
        elif final == "K":
            start, end = {0: (self.column, COLUMNS), 1: (0, self.column + 1)}.get(first, (0, COLUMNS))
            self.cells[self.row][start:end] = [" "] * (end - start)
        elif final == "X":
            end = min(COLUMNS, self.column + count)
            self.cells[self.row][self.column:end] = [" "] * (end - self.column)
        elif final in "P@":
            row = self.cells[self.row]
            for _ in range(min(count, COLUMNS - self.column)):
                if final == "P":
                    del row[self.column]
                    row.append(" ")
                else:
                    row.insert(self.column, " ")
                    row.pop()
        elif final in "LMST":
            start = self.row if final in "LM" else self.top
            for _ in range(min(count, ROWS)):
                if final in "LT":
                    del self.cells[self.bottom]
                    self.cells.insert(start, [" "] * COLUMNS)
                else:
                    del self.cells[start]
                    self.cells.insert(self.bottom, [" "] * COLUMNS)
        elif final == "r":
            self.top = max(1, first) - 1
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else ROWS) - 1
            self.row = self.column = 0
        elif final == "b" and self.column > 0:
            self.write(self.cells[self.row][self.column - 1] * count)

    @property
    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)


class Session:
    """A program in a terminal of its own."""

    def __init__(self, command, folder, state):
        self.screen, self.bytes = Screen(), 0
        self.start = self.arrived = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(folder)
            environment = dict(os.environ, TERM="xterm-256color", HOME=state, XDG_STATE_HOME=state,
                               XDG_CONFIG_HOME=state, LC_ALL="C.UTF-8", LESS="", FZF_DEFAULT_OPTS="")
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.set_blocking(self.terminal, False)

    # Seconds within which the rest of a frame follows: a terminal hands long writes over in pieces.
    REST = 0.0005

    def take(self, seconds):
        """Reads what comes within so many seconds, to the end of a frame; false if nothing does. When it came is told
        before any of it is drawn: what that takes here is no program's time."""
        pieces = []
        while select.select([self.terminal], [], [], self.REST if pieces else seconds)[0]:
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                break
            if not data:
                break
            self.arrived = time.perf_counter()
            pieces.append(data)
        data = b"".join(pieces)
        self.bytes += len(data)
        self.screen.feed(data)
        return bool(data)

    def wait(self, pattern, seconds=120):
        """Milliseconds from the start until the screen matches."""
        compiled = re.compile(pattern, re.M)
        end = time.perf_counter() + seconds
        while not compiled.search(self.screen.text):
            if time.perf_counter() > end:
                raise RuntimeError("never seen: %s\n%s" % (pattern, self.screen.text))
            self.take(0.5)
        return (self.arrived - self.start) * 1000

    def settle(self, quiet):
        """Reads until nothing has come for so many seconds; the moment of the last byte."""
        while self.take(quiet):
            pass
        return self.arrived

    def press(self, keys, quiet=0.015, pattern=None):
        """Milliseconds from a key to the last byte it makes, or to the moment a pattern stands there; and the bytes."""
        before = self.bytes
        start = time.perf_counter()
        os.write(self.terminal, keys.encode())
        if pattern:
            self.start = start
            return self.wait(pattern), self.bytes - before
        while self.bytes == before and time.perf_counter() - start < 2:
            self.take(0.5)
        return max(0, self.settle(quiet) - start) * 1000, self.bytes - before

    def peak_memory(self):
        """The most memory the program has had so far, in KB; nil where the system tells only at the end."""
        try:
            with open("/proc/%d/status" % self.pid) as status:
                return next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), None)
        except OSError:
            return None

    def wakeups(self, seconds):
        """How often the program ran in so many seconds without a key; nil where the system does not tell."""
        def count():
            with open("/proc/%d/status" % self.pid) as status:
                return sum(int(line.split()[1]) for line in status if "ctxt_switches" in line)
        if not os.path.exists("/proc/%d/status" % self.pid):
            return None
        self.settle(0.5)
        before = count()
        time.sleep(seconds)
        return count() - before

    def quit(self, keys):
        """Milliseconds until the program has ended, and the most memory it had, in KB."""
        peak = self.peak_memory()
        start = time.perf_counter()
        os.write(self.terminal, keys.encode())
        while True:
            self.take(0.02)
            pid, _, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                break
            if time.perf_counter() - start > 30:
                os.kill(self.pid, signal.SIGKILL)
                _, _, usage = os.wait4(self.pid, 0)
                break
        os.close(self.terminal)
        return (time.perf_counter() - start) * 1000, peak or usage.ru_maxrss // 1024
