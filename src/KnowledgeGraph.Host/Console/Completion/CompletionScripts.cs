namespace KnowledgeGraph.Host.Console.Completion;

/// <summary>The scripts by which shells ask <c>kg complete</c>.</summary>
internal static class CompletionScripts
{
    // Bash cuts words at = and :, and replaces only what follows the last of them; what stands before it is taken off each candidate.
    private const string Bash = """
        # Completion of kg for bash. In ~/.bashrc:  eval "$(kg completion bash)"
        _kg() {
            local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} text isvalue= isopen=
            [[ $word == = || ${COMP_WORDS[COMP_CWORD-1]} == = ]] && isvalue=1
            COMPREPLY=()
            while IFS=$'\t' read -r text _; do
                [[ -n $isvalue ]] && text=${text#*=}
                if [[ $text == *= ]]; then
                    isopen=1
                elif [[ $word != [\"\']* ]]; then
                    text=$(printf %q "$text")
                fi
                COMPREPLY+=("$text")
            done < <("$1" complete --line "$line" 2>/dev/null)
            [[ -n $isopen ]] && compopt -o nospace
            return 0
        }
        complete -F _kg kg

        """;

    private const string Zsh = """
        #compdef kg
        # Completion of kg for zsh. In ~/.zshrc, after compinit:  eval "$(kg completion zsh)"
        _kg() {
            local -a lines plain open
            local line text
            lines=("${(@f)$(kg complete --line "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
            for line in $lines; do
                text=${${line%%$'\t'*}//:/\\:}
                [[ $text == *= ]] && open+=("$text:${line#*$'\t'}") || plain+=("$text:${line#*$'\t'}")
            done
            (( $#open )) && _describe -t parameters parameter open -S ''
            (( $#plain )) && _describe -t values value plain
        }
        compdef _kg kg

        """;

    private const string Fish = """
        # Completion of kg for fish. In ~/.config/fish/config.fish:  kg completion fish | source
        complete -c kg -f -a '(kg complete --line (commandline -cp) 2>/dev/null)'

        """;

    private const string Pwsh = """
        # Completion of kg for PowerShell. In $PROFILE:  kg completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName kg -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString()
            if ($cursorPosition -gt $line.Length) { $line += ' ' } else { $line = $line.Substring(0, $cursorPosition - $commandAst.Extent.StartOffset) }
            kg complete --line $line 2>$null | ForEach-Object {
                $text, $detail = $_ -split "`t", 2
                $shown = if ($text -match '[\s"]') { "'" + ($text -replace "'", "''") + "'" } else { $text }
                [System.Management.Automation.CompletionResult]::new($shown, $text, 'ParameterValue', $(if ($detail) { $detail } else { $text }))
            }
        }

        """;

    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script of a shell.</summary>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => Pwsh,
    };
}
