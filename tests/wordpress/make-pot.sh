#!/bin/sh
# Writes assets/wordpress/languages/clinic-faq.pot, the list of the plugin's sentences for translators. It needs xgettext
# (Debian's package gettext).
set -e
cd "$(dirname "$0")/../../assets/wordpress"
mkdir -p languages
pot=languages/clinic-faq.pot
find . -name '*.php' -o -name '*.js' | sort | xgettext --files-from=- --from-code=UTF-8 --no-wrap --no-location \
    --add-comments=translators: --keyword=__ --keyword=esc_html__ --keyword=esc_attr__ \
    --package-name='Ketamine FAQ for Clinics' --output=- |
    sed -e '/^"POT-Creation-Date/d' -e 's/charset=CHARSET/charset=UTF-8/' -e '/^# /d' > "$pot"
# WordPress takes the words of block.json from these contexts.
for key in title description; do
    words=$(sed -n "s/^  \"$key\": \"\(.*\)\",\$/\1/p" block/block.json)
    printf '\nmsgctxt "block %s"\nmsgid "%s"\nmsgstr ""\n' "$key" "$words" >> "$pot"
done
