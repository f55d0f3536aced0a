function __newsreader_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __newsreader_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __newsreader_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __newsreader_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __newsreader_parse_tokens -S
    set -l unparsed_tokens (__newsreader_tokens -pc)
    switch $unparsed_tokens[1]
    case 'newsreader'
        __newsreader_parse_subcommand 0 'check-config' 'no-mouse' 'plain' 'filter=' 'query=' 'config=' 'saved=' 'state=' 'no-state' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'read'
            __newsreader_parse_subcommand -r 1 'check-config' 'no-mouse' 'plain' 'filter=' 'query=' 'config=' 'saved=' 'state=' 'no-state' 'version' 'h/help'
        case 'list'
            __newsreader_parse_subcommand -r 1 'format=' 'sort=' 'reverse' 'filter=' 'query=' 'config=' 'saved=' 'state=' 'no-state' 'version' 'h/help'
        case 'show'
            __newsreader_parse_subcommand -r 2 'config=' 'version' 'h/help'
        case 'export'
            __newsreader_parse_subcommand -r 1 'format=' 'output=' 'force' 'sort=' 'reverse' 'filter=' 'query=' 'config=' 'saved=' 'state=' 'no-state' 'version' 'h/help'
        case 'explain'
            __newsreader_parse_subcommand -r 1 'version' 'h/help'
        case 'health'
            __newsreader_parse_subcommand -r 1 'config=' 'version' 'h/help'
        case 'state'
            __newsreader_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'export'
                __newsreader_parse_subcommand 0 'state=' 'no-state' 'version' 'h/help'
            case 'import'
                __newsreader_parse_subcommand -r 1 'state=' 'no-state' 'version' 'h/help'
            end
        case 'keys'
            __newsreader_parse_subcommand 0 'config=' 'version' 'h/help'
        case 'help'
            __newsreader_parse_subcommand -r 1 'version'
        end
    end
end

function __newsreader_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __newsreader_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __newsreader_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __newsreader_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__newsreader_tokens -p)
    if test -z "$(__newsreader_tokens -t)"
        set -l index (count (__newsreader_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'newsreader' -f
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'read' -d 'Read in the terminal (the default).'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'list' -d 'Print one line for each article.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'show' -d 'Print an article as plain text.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'export' -d 'Write the articles for other programs.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'explain' -d 'Print what each line of a page was taken for, and by which rule.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'health' -d 'Print how well an archive was read, and what to look at.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'state' -d 'Write out what the reader did, or take it in.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'keys' -d 'Print all keys and what they do.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" check-config' -l 'check-config' -d 'Print what is wrong with the configuration and end: 0 if nothing is, 1 if something is.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" check-config' -l 'check-config' -d 'Print what is wrong with the configuration and end: 0 if nothing is, 1 if something is.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" no-mouse' -l 'no-mouse' -d 'Leave the mouse to the terminal, which then selects text without Shift.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" no-mouse' -l 'no-mouse' -d 'Leave the mouse to the terminal, which then selects text without Shift.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" plain' -l 'plain' -d 'One pane at a time, words in place of signs and no lines, for screen readers and braille.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" plain' -l 'plain' -d 'One pane at a time, words in place of signs and no lines, for screen readers and braille.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" filter' -l 'filter' -d 'Only articles of these sources: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date:2021, is a query.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" filter' -l 'filter' -d 'Only articles of these sources: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date:2021, is a query.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" query' -l 'query' -d 'Only articles that this finds: words, "a phrase", /expression/, source:kyodo, date:2021-03..2021-06, title:harbour, with OR, ! and parentheses.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" query' -l 'query' -d 'Only articles that this finds: words, "a phrase", /expression/, source:kyodo, date:2021-03..2021-06, title:harbour, with OR, ! and parentheses.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader read" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" saved' -l 'saved' -d 'Only what the filter finds that was saved under this name.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" saved' -l 'saved' -d 'Only what the filter finds that was saved under this name.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" state' -l 'state' -d 'The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" state' -l 'state' -d 'The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" no-state' -l 'no-state' -d 'Keep nothing of this run, and know nothing of earlier ones.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader" no-state' -l 'no-state' -d 'Keep nothing of this run, and know nothing of earlier ones.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader read" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" format' -l 'format' -d 'text: number, date, source, headline; tsv: id, date, source, headline, separated by tabs.' -rfka 'text tsv'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" sort' -l 'sort' -d 'Order of the articles; date is newest first, length longest first, relevance best match first.' -rfka 'file date source headline length relevance'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" reverse' -l 'reverse' -d 'Turn the order round.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" filter' -l 'filter' -d 'Only articles of these sources: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date:2021, is a query.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" query' -l 'query' -d 'Only articles that this finds: words, "a phrase", /expression/, source:kyodo, date:2021-03..2021-06, title:harbour, with OR, ! and parentheses.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader list" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" saved' -l 'saved' -d 'Only what the filter finds that was saved under this name.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" state' -l 'state' -d 'The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" no-state' -l 'no-state' -d 'Keep nothing of this run, and know nothing of earlier ones.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader show" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader show" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader show" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" format' -l 'format' -d 'jsonl: one JSON object for each article, a line each; markdown: the articles with their fields on top; csv: the fields only.' -rfka 'jsonl markdown csv'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" output' -l 'output' -d 'Write Markdown into this folder, a file for each article, and not to standard output.' -rfa '(__newsreader_complete_directories)'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" force' -l 'force' -d 'Replace files that stand in the folder already.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" sort' -l 'sort' -d 'Order of the articles; date is newest first, length longest first, relevance best match first.' -rfka 'file date source headline length relevance'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" reverse' -l 'reverse' -d 'Turn the order round.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" filter' -l 'filter' -d 'Only articles of these sources: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date:2021, is a query.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" query' -l 'query' -d 'Only articles that this finds: words, "a phrase", /expression/, source:kyodo, date:2021-03..2021-06, title:harbour, with OR, ! and parentheses.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader export" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" saved' -l 'saved' -d 'Only what the filter finds that was saved under this name.' -rfka ''
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" state' -l 'state' -d 'The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" no-state' -l 'no-state' -d 'Keep nothing of this run, and know nothing of earlier ones.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader explain" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader explain" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader health" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader health" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader health" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader health" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader state" -eq 1' -fa 'export' -d 'Write everything that is kept to standard output.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader state" -eq 1' -fa 'import' -d 'Add what was written out to what is kept.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state export" state' -l 'state' -d 'The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state export" no-state' -l 'no-state' -d 'Keep nothing of this run, and know nothing of earlier ones.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state export" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_positional "newsreader state import" -ge 1' -F
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state import" state' -l 'state' -d 'The file of the reading state. Default: newsreader/state.sqlite3 in $XDG_STATE_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state import" no-state' -l 'no-state' -d 'Keep nothing of this run, and know nothing of earlier ones.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state import" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader state import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader keys" config' -l 'config' -d 'The configuration file. Default: newsreader/config in $XDG_CONFIG_HOME.' -rF
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader keys" version' -l 'version' -d 'Show the version.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader keys" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'newsreader' -n '__newsreader_should_offer_completions_for_flags_or_options "newsreader help" version' -l 'version' -d 'Show the version.'
