#compdef newsreader

__newsreader_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__newsreader_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __newsreader_complete "${completions[@]:0:-1}"
    fi
}

__newsreader_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_newsreader() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--check-config[Print what is wrong with the configuration and end\: 0 if nothing is, 1 if something is.]'
        '--no-mouse[Leave the mouse to the terminal, which then selects text without Shift.]'
        '--plain[One pane at a time, words in place of signs and no lines, for screen readers and braille.]'
        '--filter[Only articles of these sources\: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date\:2021, is a query.]:sources:'
        '--query[Only articles that this finds\: words, "a phrase", /expression/, source\:kyodo, date\:2021-03..2021-06, title\:harbour, with OR, ! and parentheses.]:query:'
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--saved[Only what the filter finds that was saved under this name.]:name:'
        '--state[The file of the reading state. Default\: newsreader/state.sqlite3 in $XDG_STATE_HOME.]:file:_files'
        '--no-state[Keep nothing of this run, and know nothing of earlier ones.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'read:Read in the terminal (the default).'
            'list:Print one line for each article.'
            'show:Print an article as plain text.'
            'export:Write the articles for other programs.'
            'explain:Print what each line of a page was taken for, and by which rule.'
            'health:Print how well an archive was read, and what to look at.'
            'state:Write out what the reader did, or take it in.'
            'keys:Print all keys and what they do.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        _files && ret=0
        ;;
    arg)
        case "${words[1]}" in
        read|list|show|export|explain|health|state|keys|help)
            "_newsreader_${words[1]}" && ret=0
            ;;
        *)
            _newsreader_read && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_newsreader_read() {
    local -i ret=1
    local -ar arg_specs=(
        '--check-config[Print what is wrong with the configuration and end\: 0 if nothing is, 1 if something is.]'
        '--no-mouse[Leave the mouse to the terminal, which then selects text without Shift.]'
        '--plain[One pane at a time, words in place of signs and no lines, for screen readers and braille.]'
        '--filter[Only articles of these sources\: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date\:2021, is a query.]:sources:'
        '--query[Only articles that this finds\: words, "a phrase", /expression/, source\:kyodo, date\:2021-03..2021-06, title\:harbour, with OR, ! and parentheses.]:query:'
        '*:path:_files'
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--saved[Only what the filter finds that was saved under this name.]:name:'
        '--state[The file of the reading state. Default\: newsreader/state.sqlite3 in $XDG_STATE_HOME.]:file:_files'
        '--no-state[Keep nothing of this run, and know nothing of earlier ones.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_list() {
    local -i ret=1
    local -ar ___format=('text' 'tsv')
    local -ar ___sort=('file' 'date' 'source' 'headline' 'length' 'relevance')
    local -ar arg_specs=(
        '--format[text\: number, date, source, headline; tsv\: id, date, source, headline, separated by tabs.]:format:{__newsreader_complete "${___format[@]}"}'
        '--sort[Order of the articles; date is newest first, length longest first, relevance best match first.]:sort:{__newsreader_complete "${___sort[@]}"}'
        '--reverse[Turn the order round.]'
        '--filter[Only articles of these sources\: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date\:2021, is a query.]:sources:'
        '--query[Only articles that this finds\: words, "a phrase", /expression/, source\:kyodo, date\:2021-03..2021-06, title\:harbour, with OR, ! and parentheses.]:query:'
        '*:path:_files'
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--saved[Only what the filter finds that was saved under this name.]:name:'
        '--state[The file of the reading state. Default\: newsreader/state.sqlite3 in $XDG_STATE_HOME.]:file:_files'
        '--no-state[Keep nothing of this run, and know nothing of earlier ones.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_show() {
    local -i ret=1
    local -ar arg_specs=(
        ':article:'
        '*:path:_files'
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_export() {
    local -i ret=1
    local -ar ___format=('jsonl' 'markdown' 'csv')
    local -ar ___sort=('file' 'date' 'source' 'headline' 'length' 'relevance')
    local -ar arg_specs=(
        '--format[jsonl\: one JSON object for each article, a line each; markdown\: the articles with their fields on top; csv\: the fields only.]:format:{__newsreader_complete "${___format[@]}"}'
        '--output[Write Markdown into this folder, a file for each article, and not to standard output.]:folder:_files -/'
        '--force[Replace files that stand in the folder already.]'
        '--sort[Order of the articles; date is newest first, length longest first, relevance best match first.]:sort:{__newsreader_complete "${___sort[@]}"}'
        '--reverse[Turn the order round.]'
        '--filter[Only articles of these sources\: dpa,kyodo either, !afp all but that one. The start of a name is enough. A text with fields, as date\:2021, is a query.]:sources:'
        '--query[Only articles that this finds\: words, "a phrase", /expression/, source\:kyodo, date\:2021-03..2021-06, title\:harbour, with OR, ! and parentheses.]:query:'
        '*:path:_files'
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--saved[Only what the filter finds that was saved under this name.]:name:'
        '--state[The file of the reading state. Default\: newsreader/state.sqlite3 in $XDG_STATE_HOME.]:file:_files'
        '--no-state[Keep nothing of this run, and know nothing of earlier ones.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_explain() {
    local -i ret=1
    local -ar arg_specs=(
        '*:path:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_health() {
    local -i ret=1
    local -ar arg_specs=(
        '*:path:_files'
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_state() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'export:Write everything that is kept to standard output.'
            'import:Add what was written out to what is kept.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        export|import)
            "_newsreader_state_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_newsreader_state_export() {
    local -i ret=1
    local -ar arg_specs=(
        '--state[The file of the reading state. Default\: newsreader/state.sqlite3 in $XDG_STATE_HOME.]:file:_files'
        '--no-state[Keep nothing of this run, and know nothing of earlier ones.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_state_import() {
    local -i ret=1
    local -ar arg_specs=(
        '*:file:_files'
        '--state[The file of the reading state. Default\: newsreader/state.sqlite3 in $XDG_STATE_HOME.]:file:_files'
        '--no-state[Keep nothing of this run, and know nothing of earlier ones.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_keys() {
    local -i ret=1
    local -ar arg_specs=(
        '--config[The configuration file. Default\: newsreader/config in $XDG_CONFIG_HOME.]:file:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_newsreader_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _newsreader ]]; then
    _newsreader "${@}"
else
    compdef _newsreader newsreader
fi
