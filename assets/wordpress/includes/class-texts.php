<?php
/**
 * Texts as HTML, JavaScript and the script of the widget read them.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Splits, measures and shortens texts exactly as embed/src/settings/text.ts does.
 */
final class Texts {

	/** The maximum lengths of texts, in characters. */
	const MAX_TEXT  = 5000;
	const MAX_LABEL = 200;

	/**
	 * Control characters, zero-width characters, direction marks, and every space except the ordinary one. PCRE knows
	 * the property of ignorable characters only since version 10.40, so they are listed.
	 */
	const INVISIBLE = '(?! )[\p{C}\p{Z}\x{AD}\x{34F}\x{61C}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{180B}-\x{180F}'
		. '\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{206F}\x{3164}\x{FE00}-\x{FE0F}\x{FEFF}\x{FFA0}'
		. '\x{FFF0}-\x{FFF8}\x{1BCA0}-\x{1BCA3}\x{1D173}-\x{1D17A}\x{E0000}-\x{E0FFF}]';

	/**
	 * Returns the text without the white space around it.
	 *
	 * @param string $text A text.
	 */
	public static function trim( string $text ): string {
		return trim( $text, " \t\n\f\r" );
	}

	/**
	 * Returns the words of a list that is separated by spaces or commas.
	 *
	 * @param string $text A list.
	 * @return string[]
	 */
	public static function split_list( string $text ): array {
		return preg_split( '/[ \t\n\f\r,]+/', $text, -1, PREG_SPLIT_NO_EMPTY );
	}

	/**
	 * Returns the length in characters.
	 *
	 * @param string $text A text in UTF-8.
	 */
	public static function length( string $text ): int {
		return strlen( $text ) - (int) preg_match_all( '/[\x80-\xBF]/', $text );
	}

	/**
	 * Returns the first characters of a text.
	 *
	 * @param string $text   A text in UTF-8.
	 * @param int    $number How many characters.
	 */
	public static function first( string $text, int $number ): string {
		preg_match( '/^(?:[^\x80-\xBF][\x80-\xBF]*){0,' . $number . '}/s', $text, $found );
		return $found[0] ?? '';
	}

	/**
	 * Whether a text has a character that cannot be seen. A text that is not UTF-8 counts as one.
	 *
	 * @param string $text A text.
	 */
	public static function has_invisible( string $text ): bool {
		return 0 !== preg_match( '/' . self::INVISIBLE . '/u', $text );
	}

	/**
	 * Returns a text with its invisible characters escaped as `\u{…}`.
	 *
	 * @param string $text A text in UTF-8.
	 */
	public static function escape_invisible( string $text ): string {
		$escape = static function ( array $found ): string {
			return '\u{' . dechex( self::code_point( $found[0] ) ) . '}';
		};
		return preg_replace_callback( '/' . self::INVISIBLE . '/u', $escape, $text ) ?? '';
	}

	/**
	 * Returns a list in words, such as "a, b or c".
	 *
	 * @param string[] $all The items.
	 */
	public static function alternatives( array $all ): string {
		if ( count( $all ) < 2 ) {
			return implode( ',', $all );
		}
		$last = array_pop( $all );
		return implode( ', ', $all ) . ' or ' . $last;
	}

	/**
	 * Returns the Unicode number of a character.
	 *
	 * @param string $character One character in UTF-8.
	 */
	private static function code_point( string $character ): int {
		$bytes = array_values( unpack( 'C*', $character ) );
		$lead  = array_shift( $bytes );
		$point = $lead < 0x80 ? $lead : $lead & ( 0x3F >> count( $bytes ) );
		foreach ( $bytes as $byte ) {
			$point = ( $point << 6 ) | ( $byte & 0x3F );
		}
		return $point;
	}
}
