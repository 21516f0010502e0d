<?php
/**
 * Edits of the HTML that the build has written.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Changes single elements of our own text without parsing all of it: half a megabyte on each page view. The build
 * quotes every attribute and closes every element, so patterns find them safely.
 */
final class Html {

	/** The attributes of a start tag. */
	const ATTRIBUTES = '(?:\s+[a-z][a-z-]*(?:="[^"]*")?)*';

	/**
	 * Returns a pattern for start tags that have an attribute, with this value if one is given.
	 *
	 * @param string      $name      The name of the tag.
	 * @param string      $attribute The name of the attribute.
	 * @param string|null $value     Its value.
	 */
	public static function tag_with( string $name, string $attribute, ?string $value = null ): string {
		$pair = ' ' . $attribute . ( null === $value ? '(?:="[^"]*")?' : '="' . preg_quote( $value, '~' ) . '"' );
		return "~<$name(?=[^>]*$pair(?:[\s>]))" . self::ATTRIBUTES . '>~';
	}

	/**
	 * Returns where the first element that a pattern matches begins and ends; null if there is none.
	 *
	 * @param string $html    The HTML.
	 * @param string $pattern A pattern for its start tag.
	 * @param int    $from    Where to begin.
	 * @return int[]|null
	 */
	public static function find( string $html, string $pattern, int $from = 0 ): ?array {
		if ( ! preg_match( $pattern, $html, $found, PREG_OFFSET_CAPTURE, $from ) ) {
			return null;
		}
		list( $tag, $start ) = $found[0];
		return array( $start, self::end_of( $html, $tag, $start ) );
	}

	/**
	 * Replaces the first element that a pattern matches.
	 *
	 * @param string   $html    The HTML.
	 * @param string   $pattern A pattern for its start tag.
	 * @param callable $change  Returns the HTML in place of the element's.
	 */
	public static function change( string $html, string $pattern, callable $change ): string {
		$place = self::find( $html, $pattern );
		if ( ! $place ) {
			return $html;
		}
		list( $start, $end ) = $place;
		return substr( $html, 0, $start ) . $change( substr( $html, $start, $end - $start ) ) . substr( $html, $end );
	}

	/**
	 * Returns an attribute of an element's start tag, decoded; null if it has none.
	 *
	 * @param string $element HTML that begins with a start tag.
	 * @param string $name    The attribute.
	 */
	public static function attribute( string $element, string $name ): ?string {
		$tag = substr( $element, 0, strpos( $element, '>' ) + 1 );
		if ( ! preg_match( '~\s' . $name . '(?:="([^"]*)")?(?=[\s>])~', $tag, $found ) ) {
			return null;
		}
		return html_entity_decode( $found[1] ?? '', ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * Returns an element with an attribute set in its start tag.
	 *
	 * @param string      $element HTML that begins with a start tag.
	 * @param string      $name    The attribute.
	 * @param string|null $value   Its value; null to take it away.
	 */
	public static function with( string $element, string $name, ?string $value ): string {
		$end     = strpos( $element, '>' );
		$tag     = preg_replace( '~\s' . $name . '(?:="[^"]*")?(?=[\s>])~', '', substr( $element, 0, $end + 1 ) );
		$written = null === $value ? '' : ' ' . $name . '="' . self::escape( $value ) . '"';
		return substr( $tag, 0, -1 ) . $written . '>' . substr( $element, $end + 1 );
	}

	/**
	 * Returns an element with another text inside.
	 *
	 * @param string $element The element.
	 * @param string $text    The text.
	 */
	public static function with_text( string $element, string $text ): string {
		return substr( $element, 0, strpos( $element, '>' ) + 1 ) . self::escape( $text ) . substr( $element, strrpos( $element, '</' ) );
	}

	/**
	 * Returns a text for a place between tags or between double quotes. Colons are escaped, too: WordPress makes pictures
	 * of smileys such as :) in every content.
	 *
	 * @param string $text The text.
	 */
	public static function escape( string $text ): string {
		return str_replace( ':', '&#58;', htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8' ) );
	}

	/**
	 * Returns where an element ends.
	 *
	 * @param string $html  The HTML.
	 * @param string $tag   The element's start tag.
	 * @param int    $start Where it begins.
	 */
	private static function end_of( string $html, string $tag, int $start ): int {
		$name  = substr( $tag, 1, strcspn( $tag, ' >', 1 ) );
		$at    = $start + strlen( $tag );
		$depth = 1;
		while ( $depth > 0 && preg_match( "~<(/?)$name(?=[\s>])[^>]*>~", $html, $found, PREG_OFFSET_CAPTURE, $at ) ) {
			$depth += $found[1][0] ? -1 : 1;
			$at     = $found[0][1] + strlen( $found[0][0] );
		}
		return $depth > 0 ? strlen( $html ) : $at;
	}
}
