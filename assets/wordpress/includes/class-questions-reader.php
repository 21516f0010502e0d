<?php
/**
 * Reads the clinic's own questions.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Reads the entries of `questions`, one after the other, as embed/src/settings/questions.ts does: an id can be used once.
 */
final class Questions_Reader {

	const MAX_QUESTIONS = 50;
	const KEYS          = array( 'id', 'question', 'answer', 'topic', 'replaces' );

	/**
	 * The names that settings may use.
	 *
	 * @var array
	 */
	private $known;

	/**
	 * Records a refusal.
	 *
	 * @var callable
	 */
	private $refuse;

	/**
	 * The ids that no further question may use.
	 *
	 * @var string[]
	 */
	private $taken;

	/**
	 * The ids of the answers that were replaced so far.
	 *
	 * @var string[]
	 */
	private $replaced = array();

	/**
	 * Remembers what may be used.
	 *
	 * @param array    $known  The names that settings may use.
	 * @param callable $refuse Records a refusal.
	 */
	private function __construct( array $known, callable $refuse ) {
		$own          = array( Rules::CUSTOM_TOPIC, 'topic-' . Rules::CUSTOM_TOPIC );
		$this->known  = $known;
		$this->refuse = $refuse;
		$this->taken  = array_merge( $known['taken'], $known['questions'], $known['topics'], $own );
	}

	/**
	 * Returns the valid questions, each with a unique id.
	 *
	 * @param mixed    $values The value of `questions`.
	 * @param array    $known  The names that settings may use.
	 * @param callable $refuse Records a refusal.
	 * @return array[]
	 */
	public static function read( $values, array $known, callable $refuse ): array {
		if ( is_string( $values ) && '' === Texts::trim( $values ) ) {
			return array();
		}
		if ( ! is_array( $values ) ) {
			$refuse( 'JSON questions', $values, 'kind', 'questions' );
			return array();
		}
		if ( count( $values ) > self::MAX_QUESTIONS ) {
			$refuse( 'JSON questions', count( $values ), 'count', self::MAX_QUESTIONS );
		}
		$reader    = new self( $known, $refuse );
		$questions = array();
		foreach ( array_slice( $values, 0, self::MAX_QUESTIONS ) as $index => $entry ) {
			$questions[] = $reader->read_entry( $entry, $index );
		}
		return array_values( array_filter( $questions ) );
	}

	/**
	 * Returns one question; null if it cannot be used.
	 *
	 * @param mixed $entry The entry.
	 * @param int   $index Its position.
	 */
	private function read_entry( $entry, int $index ): ?array {
		$place = "JSON questions[$index]";
		if ( ! is_object( $entry ) ) {
			return $this->refuse( $place, $entry, 'kind', 'entry' );
		}
		foreach ( Settings_Reader::entries( $entry ) as list( $key, $value ) ) {
			if ( ! in_array( $key, self::KEYS, true ) ) {
				$this->refuse( "$place.$key", $value, 'key', self::KEYS );
			}
		}
		$replaces = $this->read_replaced( $entry, "$place.replaces" );
		if ( $replaces ) {
			$this->refuse_beside( $entry, $place );
		}
		$topic    = $replaces ? null : $this->read_topic( $entry, "$place.topic" );
		$own      = Rules::CUSTOM_TOPIC . '-' . ( $index + 1 );
		$id       = $replaces ?? $this->read_id( $entry, "$place.id" ) ?? $own;
		$question = $this->read_question( $entry, "$place.question" );
		$answer   = $this->read_answer( $entry, "$place.answer" );
		if ( ! $question || ! $answer ) {
			return null;
		}
		if ( $replaces ) {
			$this->replaced[] = $replaces;
		}
		$this->taken[] = $id;
		$required      = compact( 'id', 'question', 'answer' );
		return $required + array_filter( compact( 'topic', 'replaces' ) );
	}

	/**
	 * Records a refusal, and returns null.
	 *
	 * @param mixed ...$refusal Place, value, problem and detail.
	 * @return null
	 */
	private function refuse( ...$refusal ) {
		( $this->refuse )( ...$refusal );
		return null;
	}

	/**
	 * Refuses what an answer that replaces another one takes from it.
	 *
	 * @param object $entry The entry.
	 * @param string $place Where it is.
	 */
	private function refuse_beside( $entry, string $place ): void {
		foreach ( array( 'topic', 'id' ) as $key ) {
			$text = $this->read_text( $entry, $key, "$place.$key" );
			if ( null !== $text ) {
				$this->refuse( "$place.$key", $text, 'id', 'beside' );
			}
		}
	}

	/**
	 * Returns a trimmed text; null if it is missing, blank or of another kind.
	 *
	 * @param object $entry The entry.
	 * @param string $key   The key.
	 * @param string $place Where the value is.
	 */
	private function read_text( $entry, string $key, string $place ): ?string {
		if ( ! property_exists( $entry, $key ) ) {
			return null;
		}
		if ( ! is_string( $entry->$key ) ) {
			return $this->refuse( $place, $entry->$key, 'kind', null );
		}
		$text = Texts::trim( $entry->$key );
		return '' === $text ? null : $text;
	}

	/**
	 * Returns the id of the answer that is replaced; null for none.
	 *
	 * @param object $entry The entry.
	 * @param string $place Where the value is.
	 */
	private function read_replaced( $entry, string $place ): ?string {
		$id = $this->read_text( $entry, 'replaces', $place );
		if ( null === $id ) {
			return null;
		}
		if ( ! in_array( $id, $this->known['questions'], true ) ) {
			return $this->refuse( $place, $id, 'ids', 'question' );
		}
		if ( in_array( $id, $this->known['protected'], true ) ) {
			return $this->refuse( $place, $id, 'protected', 'replaced' );
		}
		return in_array( $id, $this->replaced, true ) ? $this->refuse( $place, $id, 'id', 'replaced' ) : $id;
	}

	/**
	 * Returns the topic; null for the clinic's own.
	 *
	 * @param object $entry The entry.
	 * @param string $place Where the value is.
	 */
	private function read_topic( $entry, string $place ): ?string {
		$topics = array_values( array_diff( $this->known['topics'], array( Rules::CUSTOM_TOPIC ) ) );
		$id     = $this->read_text( $entry, 'topic', $place );
		if ( null === $id || Rules::CUSTOM_TOPIC === $id ) {
			return null;
		}
		return in_array( $id, $topics, true ) ? $id : $this->refuse( $place, $id, 'choice', $topics );
	}

	/**
	 * Returns the id; null for none. The ids `clinic-1` and so on are reserved for questions without an id.
	 *
	 * @param object $entry The entry.
	 * @param string $place Where the value is.
	 */
	private function read_id( $entry, string $place ): ?string {
		$id = $this->read_text( $entry, 'id', $place );
		if ( null === $id ) {
			return null;
		}
		if ( ! preg_match( '/^[a-z0-9][a-z0-9-]{0,59}\z/', $id ) ) {
			return $this->refuse( $place, $id, 'id', 'form' );
		}
		$is_taken = in_array( $id, $this->taken, true ) || preg_match( '/^clinic-\d+\z/', $id );
		return $is_taken ? $this->refuse( $place, $id, 'id', 'taken' ) : $id;
	}

	/**
	 * Returns the question; null if it cannot be used.
	 *
	 * @param object $entry The entry.
	 * @param string $place Where the value is.
	 */
	private function read_question( $entry, string $place ): ?string {
		$given = $entry->question ?? null;
		if ( ! is_string( $given ) ) {
			return $this->refuse( $place, self::given( $entry, 'question' ), 'kind', null );
		}
		$paragraphs = $this->read_paragraphs( array( $given ), $place, Texts::MAX_LABEL, 'question' );
		return $paragraphs[0] ?? null;
	}

	/**
	 * Returns the paragraphs of the answer; null if it cannot be used.
	 *
	 * @param object $entry The entry.
	 * @param string $place Where the value is.
	 */
	private function read_answer( $entry, string $place ): ?array {
		$given = $entry->answer ?? null;
		if ( ! is_string( $given ) && ! is_array( $given ) ) {
			return $this->refuse( $place, self::given( $entry, 'answer' ), 'kind', 'answer' );
		}
		$texts = is_array( $given ) ? Settings_Reader::read_texts( $given, $place, $this->refuse ) : array( $given );
		return $this->read_paragraphs( $texts, $place, Texts::MAX_TEXT, 'answer' );
	}

	/**
	 * Returns the value of a key, or what stands for a missing one.
	 *
	 * @param object $entry The entry.
	 * @param string $key   The key.
	 * @return mixed
	 */
	private static function given( $entry, string $key ) {
		return property_exists( $entry, $key ) ? $entry->$key : Messages::MISSING;
	}

	/**
	 * Returns the paragraphs that are not blank; null if there are none or they are too long.
	 *
	 * @param string[] $texts The paragraphs.
	 * @param string   $place Where they are.
	 * @param int      $most  The maximum number of characters.
	 * @param string   $what  `question` or `answer`.
	 */
	private function read_paragraphs( array $texts, string $place, int $most, string $what ): ?array {
		$texts = array_values( array_filter( array_map( array( Texts::class, 'trim' ), $texts ), 'strlen' ) );
		if ( ! $texts ) {
			return $this->refuse( $place, Messages::MISSING, 'missing', $what );
		}
		if ( array_sum( array_map( array( Texts::class, 'length' ), $texts ) ) > $most ) {
			return $this->refuse( $place, implode( ' ', $texts ), 'long', $most );
		}
		return $texts;
	}
}
