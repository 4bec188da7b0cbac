#!/usr/bin/env bash
# What action.yml runs. All inputs come as variables, so that none of them is ever read as a command.
#
#   ACTION_INSTALLS  what pip installs first; nothing where it is empty
#   CHECKED_PATHS    what is checked, one in each line
#   CHECK_OPTIONS    options of `ipnb-refs check`, one in each line
#   SARIF_FILE       where the findings go as SARIF; nowhere where it is empty
#
# The exit code is that of `ipnb-refs check`.
set -u

if [ -n "${ACTION_INSTALLS:-}" ]; then
    python -m pip install --quiet --disable-pip-version-check "$ACTION_INSTALLS" || exit 2
fi

typed=()
while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    if [ -n "$line" ]; then typed+=("$line"); fi
done <<< "${CHECK_OPTIONS:-}"
typed+=(--)
paths=0
while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    if [ -n "$line" ]; then typed+=("$line"); paths=1; fi
done <<< "${CHECKED_PATHS:-}"
if [ "$paths" = 0 ]; then typed+=(.); fi

ipnb-refs check --output-format github "${typed[@]}"
code=$?

if [ -n "${SARIF_FILE:-}" ]; then
    ipnb-refs check --quiet --exit-zero --output-format sarif -o "$SARIF_FILE" "${typed[@]}" \
        2> /dev/null
fi

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    {
        case "$code" in
            0) echo "### Citations: nothing to correct" ;;
            1) echo "### Citations: something to correct" ;;
            *) echo "### Citations: something could not be done, see the log" ;;
        esac
        echo
        # Indented, it is shown as it is, whatever a post says; a summary holds a million bytes.
        ipnb-refs check --exit-zero --color never --output-format full "${typed[@]}" 2> /dev/null \
            | head -c 500000 | sed 's/^/    /'
    } >> "$GITHUB_STEP_SUMMARY"
fi

exit "$code"
