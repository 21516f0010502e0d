<?php
/**
 * Reads a clinic's settings.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Reads attributes and JSON as embed/src/settings/read.ts does. embed/test/cases.json is the table of cases that both
 * pass. A value that cannot be used is left out and refused; all other values are used.
 *
 * A refusal is a list of place, value, problem and detail. Messages makes a sentence of it.
 */
final class Settings_Reader {

	/**
	 * The names that settings may use. Keys: languages, regions, questions, topics, protected, hidesToo, taken, today,
	 * hash, due.
	 *
	 * @var array
	 */
	private $known;

	/**
	 * What was refused so far.
	 *
	 * @var array[]
	 */
	private $refusals = array();

	/**
	 * The settings that were read so far.
	 *
	 * @var array
	 */
	private $settings = array();

	/**
	 * Where each of them was set.
	 *
	 * @var string[]
	 */
	private $places = array();

	/**
	 * The ids that `open` may name.
	 *
	 * @var string[]
	 */
	private $question_ids = array();

	/**
	 * Remembers the names that settings may use.
	 *
	 * @param array $known The names.
	 */
	private function __construct( array $known ) {
		$this->known = $known;
	}

	/**
	 * Returns the settings, the review if it is valid for this text, and the refusals, those of attributes first. An
	 * attribute takes precedence over the same key of the JSON. If the attribute is refused, the JSON applies.
	 *
	 * @param array       $attributes Values by name.
	 * @param string|null $json       The settings as JSON.
	 * @param array       $known      The names that settings may use.
	 * @return array With the keys settings, review and refusals.
	 */
	public static function read( array $attributes, ?string $json, array $known ): array {
		$reader = new self( $known );
		return $reader->read_all( $attributes, $json );
	}

	/**
	 * Reads everything, in the order of the messages.
	 *
	 * @param array       $attributes Values by name.
	 * @param string|null $json       The settings as JSON.
	 */
	private function read_all( array $attributes, ?string $json ): array {
		// The JSON is read first, since `hide` and `open` may name the clinic's own questions.
		$deferred  = array();
		$defer     = static function ( ...$refusal ) use ( &$deferred ) {
			$deferred[] = $refusal;
		};
		$object    = $this->parse_object( $json, $defer );
		$questions = isset( $object['questions'] ) || array_key_exists( 'questions', $object )
			? Questions_Reader::read( $object['questions'], $this->known, $defer ) : array();

		$this->question_ids = array_merge( $this->known['questions'], array_column( $questions, 'id' ) );
		foreach ( $attributes as $name => $value ) {
			$name = (string) $name;
			if ( in_array( $name, Rules::NAMES, true ) ) {
				$this->set( $name, $name, $this->read_text( $name, $name, (string) $value ) );
			} elseif ( ! preg_match( Rules::FOREIGN, $name ) ) {
				$this->refuse( $name, (string) $value, 'choice', Rules::NAMES );
			}
		}
		if ( ! array_key_exists( 'questions', $object ) ) {
			$this->refusals = array_merge( $this->refusals, $deferred );
		}
		$facts = array();
		foreach ( self::entries( $object ) as list( $name, $value ) ) {
			$place = "JSON $name";
			if ( 'questions' === $name ) {
				$this->refusals = array_merge( $this->refusals, $deferred );
			} elseif ( 'facts' === $name ) {
				$facts = $this->read_facts( $value );
			} elseif ( in_array( $name, Rules::NAMES, true ) ) {
				$this->set( $name, $place, $this->read_value( $name, $place, $value ) );
			} else {
				$this->refuse( $place, $value, 'key', array_merge( Rules::NAMES, Rules::JSON_NAMES ) );
			}
		}
		$this->settings += array_filter( compact( 'questions', 'facts' ) );
		return $this->result();
	}

	/**
	 * Checks the review, and returns everything.
	 */
	private function result(): array {
		$inspect = $this->settings['inspect'] ?? null;
		$today   = is_string( $inspect ) ? $inspect : $this->known['today'];
		$on      = $this->settings['reviewed-on'] ?? '';
		if ( $on > $today ) {
			$this->refuse( $this->places['reviewed-on'], $on, 'rule', 'reviewed-on' );
			unset( $this->settings['reviewed-on'] );
		}
		$review = $this->read_review( $today );
		return array(
			'settings' => $this->settings,
			'review'   => $review,
			'refusals' => $this->refusals,
		);
	}

	/**
	 * Returns the review, if it is complete and its hash is that of the text on the page; otherwise null.
	 *
	 * @param string $today The reader's day.
	 */
	private function read_review( string $today ): ?array {
		$given = array_intersect_key( $this->settings, array_flip( Review::KEYS ) );
		if ( ! $given ) {
			return null;
		}
		$missing = array_values( array_diff( Review::KEYS, array_keys( $given ) ) );
		if ( $missing ) {
			return $this->refuse( '', null, 'review', $missing );
		}
		$hash = $this->known['hash'] ?? null;
		if ( $given['reviewed-hash'] !== $hash ) {
			return $this->refuse( 'reviewed-hash', $given['reviewed-hash'], 'hash', $hash );
		}
		return array(
			'by'        => $given['reviewed-by'],
			'on'        => $given['reviewed-on'],
			'isOverdue' => ( $this->known['due'] ?? '' ) <= $today,
		);
	}

	/**
	 * Records a refusal. Returns null, so that a reader can refuse a value by returning the result.
	 *
	 * @param mixed ...$refusal Place, value, problem and detail.
	 * @return null
	 */
	private function refuse( ...$refusal ) {
		$this->refusals[] = $refusal;
		return null;
	}

	/**
	 * Sets a setting, unless it is set already.
	 *
	 * @param string $name  The setting.
	 * @param string $place Where the value is.
	 * @param mixed  $value The value; null for none.
	 */
	private function set( string $name, string $place, $value ): void {
		if ( null === $value ) {
			return;
		}
		$this->settings += array( $name => $value );
		$this->places   += array( $name => $place );
	}

	/**
	 * Reads the text of an attribute.
	 *
	 * @param string $name  The setting.
	 * @param string $place Where the text is.
	 * @param string $given The text.
	 * @return mixed The value; null for none.
	 */
	private function read_text( string $name, string $place, string $given ) {
		$text = Texts::trim( $given );
		$most = Rules::MAX_LENGTH[ $name ] ?? PHP_INT_MAX;
		if ( Texts::length( $text ) > $most ) {
			return $this->refuse( $place, $text, 'long', $most );
		}
		if ( '' === $text && 'inspect' !== $name ) {
			return null;
		}
		$value = Rules::parse( $name, $text, $this->known );
		if ( null === $value ) {
			$choices = Rules::choices( $name, $this->known );
			return null === $choices
				? $this->refuse( $place, $text, 'rule', $name )
				: $this->refuse( $place, $text, 'choice', $choices );
		}
		return in_array( $name, Rules::ID_LISTS, true ) ? $this->read_ids( $name, $place, $value ) : $value;
	}

	/**
	 * Returns the ids that may be used; null for none.
	 *
	 * @param string   $name  `hide` or `open`.
	 * @param string   $place Where the ids are.
	 * @param string[] $ids   The ids.
	 */
	private function read_ids( string $name, string $place, array $ids ): ?array {
		$hides   = 'hide' === $name;
		$allowed = $hides
			? array_merge( $this->question_ids, $this->known['topics'], array( Rules::CUSTOM_TOPIC ) )
			: $this->question_ids;
		$unknown = array_diff( $ids, $allowed );
		if ( $unknown ) {
			$this->refuse( $place, implode( ' ', $unknown ), 'ids', $hides ? 'parts' : 'questions' );
		}
		$usable = array_values( array_intersect( array_unique( $ids ), $allowed ) );
		if ( $hides ) {
			$usable = $this->read_hidden( $place, $usable );
		}
		return $usable ? $usable : null;
	}

	/**
	 * Returns what is hidden. Parts that protect patients cannot be, and a topic about harms is hidden only together with
	 * the one about benefits.
	 *
	 * @param string   $place Where the ids are.
	 * @param string[] $ids   Ids that exist.
	 * @return string[]
	 */
	private function read_hidden( string $place, array $ids ): array {
		$kept = array_intersect( $ids, $this->known['protected'] );
		if ( $kept ) {
			$this->refuse( $place, implode( ' ', $kept ), 'protected', 'hidden' );
		}
		$hidden = array_values( array_diff( $ids, array_diff( $kept, $this->known['topics'] ) ) );
		foreach ( $this->known['hidesToo'] as $topic => $others ) {
			if ( in_array( $topic, $hidden, true ) ) {
				$this->refuse( $place, $topic, 'together', $others );
				$hidden = array_merge( $hidden, $others );
			}
		}
		return array_values( array_unique( $hidden ) );
	}

	/**
	 * Reads a value of the JSON.
	 *
	 * @param string $name  The setting.
	 * @param string $place Where the value is.
	 * @param mixed  $value The value.
	 * @return mixed The value of the setting; null for none.
	 */
	private function read_value( string $name, string $place, $value ) {
		if ( 'inspect' === $name ) {
			if ( is_bool( $value ) ) {
				return $value ? true : null;
			}
			if ( is_string( $value ) && Rules::is_day( Texts::trim( $value ) ) ) {
				return Texts::trim( $value );
			}
		} elseif ( is_string( $value ) ) {
			return $this->read_text( $name, $place, $value );
		}
		if ( 'heading-level' === $name && ( is_int( $value ) || is_float( $value ) ) ) {
			return $this->read_text( $name, $place, Messages::text_of( $value ) );
		}
		if ( in_array( $name, Rules::LISTS, true ) && is_array( $value ) ) {
			$texts = self::read_texts( $value, $place, array( $this, 'refuse' ) );
			return $this->read_text( $name, $place, implode( ' ', $texts ) );
		}
		return $this->refuse( $place, $value, 'kind', $name );
	}

	/**
	 * Returns what the clinic says about itself.
	 *
	 * @param mixed $given The value of `facts`.
	 * @return string[] Texts by name, trimmed, with `\n` for each line break.
	 */
	private function read_facts( $given ): array {
		$facts = array();
		if ( is_string( $given ) && '' === Texts::trim( $given ) ) {
			return $facts;
		}
		if ( ! is_object( $given ) ) {
			$this->refuse( 'JSON facts', $given, 'kind', 'facts' );
			return $facts;
		}
		foreach ( self::entries( $given ) as list( $name, $value ) ) {
			$place = "JSON facts.$name";
			$text  = is_string( $value ) ? Texts::trim( preg_replace( '/\r\n?/', "\n", $value ) ) : '';
			if ( ! in_array( $name, Rules::FACTS, true ) ) {
				$this->refuse( $place, $value, 'key', Rules::FACTS );
			} elseif ( ! is_string( $value ) ) {
				$this->refuse( $place, $value, 'kind', null );
			} elseif ( Texts::length( $text ) > Rules::MAX_FACT ) {
				$this->refuse( $place, $text, 'long', Rules::MAX_FACT );
			} elseif ( '' !== $text ) {
				$facts[ $name ] = $text;
			}
		}
		return $facts;
	}

	/**
	 * Returns the strings of a list, and refuses every other value.
	 *
	 * @param array    $values The list.
	 * @param string   $place  Where it is.
	 * @param callable $refuse Records a refusal.
	 * @return string[]
	 */
	public static function read_texts( array $values, string $place, callable $refuse ): array {
		$texts = array();
		foreach ( $values as $index => $value ) {
			if ( is_string( $value ) ) {
				$texts[] = $value;
			} else {
				$refuse( "{$place}[$index]", $value, 'kind', null );
			}
		}
		return $texts;
	}

	/**
	 * Returns names and values of an object in the order of JavaScript: names that are numbers first.
	 *
	 * @param object|array $values The object, or its properties.
	 * @return array[] Pairs of name and value.
	 */
	public static function entries( $values ): array {
		$pairs = array( array(), array() );
		foreach ( (array) $values as $name => $value ) {
			$is_index = preg_match( '/^(?:0|[1-9]\d{0,9})\z/', (string) $name ) && (float) $name < 4294967295;

			$pairs[ $is_index ? 0 : 1 ][] = array( (string) $name, $value );
		}
		usort(
			$pairs[0],
			static function ( array $left, array $right ): int {
				return (int) $left[0] <=> (int) $right[0];
			}
		);
		return array_merge( ...$pairs );
	}

	/**
	 * Returns the properties of the JSON object; none if it cannot be read.
	 *
	 * @param string|null $json   The JSON.
	 * @param callable    $refuse Records a refusal.
	 */
	private function parse_object( ?string $json, callable $refuse ): array {
		if ( null === $json || '' === Texts::trim( $json ) ) {
			return array();
		}
		$value = json_decode( $json, false, 10000 );
		if ( JSON_ERROR_NONE !== json_last_error() ) {
			$refuse( 'JSON', '', 'broken', json_last_error_msg() );
		} elseif ( is_object( $value ) ) {
			return (array) $value;
		} else {
			$refuse( 'JSON', $value, 'json', null );
		}
		return array();
	}
}
