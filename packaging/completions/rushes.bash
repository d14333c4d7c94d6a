# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
_rushes()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    case $before in
    --dialect) mapfile -t COMPREPLY < <(compgen -W "auto documented path unified generations" -- "$word") ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W "en zh_CN" -- "$word") ;;
    --data-dir | --save-dir) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    --add-file | --screenshot) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    --server | --batch) ;;
    --headless) COMPREPLY=(wait) ;;
    *) mapfile -t COMPREPLY < <(compgen -W "--demo --server --dialect --data-dir --save-dir --lang --add-file --screenshot --minimized --headless --batch --json --help --version" -- "$word") ;;
    esac
}
complete -o filenames -F _rushes rushes
