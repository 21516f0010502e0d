<?php
/**
 * The values that each setting accepts.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * The rules of embed/src/settings/rules.ts, in the order in which messages list the settings.
 */
final class Rules {

	const NAMES = array(
		'contact',
		'contact-label',
		'clinic',
		'phone',
		'lang',
		'languages',
		'region',
		'hide',
		'open',
		'heading-level',
		'theme',
		'reviewed-by',
		'reviewed-on',
		'reviewed-hash',
		'inspect',
	);

	/** The settings that are no attributes. */
	const JSON_NAMES = array( 'questions', 'facts' );

	/** The settings that are lists of ids. */
	const ID_LISTS = array( 'hide', 'open' );

	/** The settings that are lists. */
	const LISTS = array( 'languages', ...self::ID_LISTS );

	const FACTS    = array( 'price', 'hours', 'address', 'parking' );
	const MAX_FACT = 500;

	/** The id of the topic with the clinic's own questions. */
	const CUSTOM_TOPIC = 'clinic';

	/** The maximum lengths, in characters. */
	const MAX_LENGTH = array(
		'contact'       => 2000,
		'contact-label' => Texts::MAX_LABEL,
		'clinic'        => Texts::MAX_LABEL,
		'phone'         => Texts::MAX_LABEL,
		'hide'          => Texts::MAX_TEXT,
		'open'          => Texts::MAX_TEXT,
		'reviewed-by'   => Texts::MAX_LABEL,
	);

	const THEMES = array( 'auto', 'light', 'dark' );

	/** An allowed scheme followed by something, or a path whose first part cannot be a scheme. */
	const ADDRESS = '~^(?:https?://[^/?#]|(?:tel|mailto|sms):[^\r\n]|[^:&/?#]*(?:[/?#]|\z))~i';

	/** No letters: they would be ignored when dialling, and an extension would be dialled as part of the number. */
	const PHONE = '~^[-+0-9 ()./\x{a0}\x{2010}-\x{2013}]*[0-9][-+0-9 ()./\x{a0}\x{2010}-\x{2013}]*\z~';

	/** Attributes of HTML and of frameworks, which are no settings. */
	const FOREIGN = '~^(?:accesskey|auto(?:capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint'
		. '|exportparts|hidden|id|inert|inputmode|is|item(?:id|prop|ref|scope|type)|nonce|part|popover|role|slot'
		. '|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns'
		. '|(?:aria|data|hx|ng|v|x)-[^\r\n]*|on[^\r\n]*|[^\r\n]*[^a-z-][^\r\n]*)\z~';

	/**
	 * Returns the value of a trimmed text; null if the text is refused.
	 *
	 * @param string $name  The setting.
	 * @param string $text  What is given.
	 * @param array  $known The names that settings may use.
	 * @return string|int|bool|string[]|null
	 */
	public static function parse( string $name, string $text, array $known ) {
		switch ( $name ) {
			case 'contact':
				return self::is_address( $text ) ? $text : null;
			case 'phone':
				return preg_match( self::PHONE . 'u', $text ) ? $text : null;
			case 'lang':
				return self::one_of( self::primary_tag( $text ), $known['languages'] );
			case 'languages':
				return self::languages( $text, $known['languages'] );
			case 'region':
				return self::one_of( strtoupper( $text ), $known['regions'] );
			case 'theme':
				return self::one_of( $text, self::THEMES );
			case 'hide':
			case 'open':
				return Texts::split_list( $text );
			case 'heading-level':
				return preg_match( '/^[1-5]\z/', $text ) ? (int) $text : null;
			case 'reviewed-on':
				return self::is_day( $text ) ? $text : null;
			case 'reviewed-hash':
				return preg_match( '/^[\da-f]{64}\z/i', $text ) ? strtolower( $text ) : null;
			case 'inspect':
				return in_array( $text, array( '', 'inspect', 'true' ), true ) ? true : ( self::is_day( $text ) ? $text : null );
			default:
				return $text;
		}
	}

	/**
	 * Returns the allowed values of a setting, if there are only a few; otherwise null.
	 *
	 * @param string $name  The setting.
	 * @param array  $known The names that settings may use.
	 * @return string[]|null
	 */
	public static function choices( string $name, array $known ): ?array {
		$all = array(
			'lang'   => $known['languages'],
			'region' => $known['regions'],
			'theme'  => self::THEMES,
		);
		return $all[ $name ] ?? null;
	}

	/**
	 * Whether a text is a valid date, such as `2026-12-01`.
	 *
	 * @param string $text A text.
	 */
	public static function is_day( string $text ): bool {
		if ( ! preg_match( '/^(\d{4})-(\d\d)-(\d\d)\z/', $text, $parts ) ) {
			return false;
		}
		list( , $year, $month, $day ) = array_map( 'intval', $parts );
		// `checkdate` refuses the year 0, which has the days of 2000.
		return checkdate( $month, $day, 0 === $year ? 2000 : $year );
	}

	/**
	 * Whether a text is an address that the contact link may lead to.
	 *
	 * @param string $text A text.
	 */
	private static function is_address( string $text ): bool {
		return preg_match( self::ADDRESS, $text ) && false === strpbrk( $text, '<>"' ) && ! Texts::has_invisible( $text );
	}

	/**
	 * Returns the primary tag of a language, such as `en` for `en-US`.
	 *
	 * @param string $tag A language.
	 */
	private static function primary_tag( string $tag ): string {
		return (string) preg_replace( '/-.*/s', '', strtolower( $tag ) );
	}

	/**
	 * Returns the languages in a list, each once; null if there are fewer than two, or an unknown one.
	 *
	 * @param string   $text  The list.
	 * @param string[] $known The languages that there are. An empty list allows all.
	 * @return string[]|null
	 */
	private static function languages( string $text, array $known ): ?array {
		$tags      = array_map( array( self::class, 'primary_tag' ), Texts::split_list( $text ) );
		$chosen    = array_values( array_unique( $tags ) );
		$are_known = ! $known || ! array_diff( $chosen, $known );
		return $are_known && count( $chosen ) > 1 ? $chosen : null;
	}

	/**
	 * Returns the value, if it is allowed. An empty list allows all.
	 *
	 * @param string   $value   A value.
	 * @param string[] $choices The allowed values.
	 */
	private static function one_of( string $value, array $choices ): ?string {
		return ! $choices || in_array( $value, $choices, true ) ? $value : null;
	}
}
