#!/bin/sh
# Writes assets/wordpress/languages/clinic-faq.pot, the list of the plugin's sentences for translators, and adds new ones to
# the Spanish translation, where they must be filled in. It needs xgettext and others (Debian's package gettext).
set -e
cd "$(dirname "$0")/../../assets/wordpress"
mkdir -p languages
pot=languages/clinic-faq.pot
find . -name '*.php' -o -name '*.js' | sort | xgettext --files-from=- --from-code=UTF-8 --no-wrap --no-location \
    --add-comments=translators: --keyword=__ --keyword=esc_html__ --keyword=esc_attr__ \
    --package-name='Ketamine FAQ for Clinics' --output=- |
    sed -e '/^"POT-Creation-Date/d' -e 's/charset=CHARSET/charset=UTF-8/' -e '/^#$/d' -e '/^# /d' > "$pot"
# The list of plugins shows the description in the header of the plugin.
printf '\n#. Description of the plugin\nmsgid "%s"\nmsgstr ""\n' "$(sed -n 's/^ \* Description: *//p' clinic-faq.php)" >> "$pot"
# WordPress takes the words of block.json from these contexts.
for key in title description; do
    words=$(sed -n "s/^  \"$key\": \"\(.*\)\",\$/\1/p" block/block.json)
    printf '\nmsgctxt "block %s"\nmsgid "%s"\nmsgstr ""\n' "$key" "$words" >> "$pot"
done
for word in $(sed -n 's/^  "keywords": \[\(.*\)\],$/\1/p' block/block.json | tr -d '",'); do
    printf '\nmsgctxt "block keyword"\nmsgid "%s"\nmsgstr ""\n' "$word" >> "$pot"
done
msgmerge --backup=none --update --no-wrap --no-fuzzy-matching languages/clinic-faq-es_ES.po "$pot"
msgattrib --no-obsolete --no-wrap --output-file=languages/clinic-faq-es_ES.po languages/clinic-faq-es_ES.po
