<?php
/**
 * The review of the text by a clinician.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * What is known about the review of one language: somebody has said that a clinician has read the words of a hash.
 */
final class Review {

	/** The keys of a stored review, which are those of the settings. */
	const KEYS = array( 'reviewed-by', 'reviewed-on', 'reviewed-hash' );

	const MISSING     = 'missing';
	const SHOWN       = 'shown';
	const OTHER_WORDS = 'other-words';
	const OVERDUE     = 'overdue';
	/** Visitors may see the text, but nobody is named. */
	const UNNAMED = 'unnamed';

	/**
	 * The text.
	 *
	 * @var Text
	 */
	private $text;

	/**
	 * What is stored, with the keys of the settings.
	 *
	 * @var array
	 */
	private $review;

	/**
	 * Remembers text and review.
	 *
	 * @param Text  $text   The text.
	 * @param array $review What is stored.
	 */
	private function __construct( Text $text, array $review ) {
		$this->text   = $text;
		$this->review = $review;
	}

	/**
	 * Returns the review of a language of the text.
	 *
	 * @param string $lang The language.
	 */
	public static function of( string $lang ): self {
		$region = (string) ( Options::settings()['region'] ?? '' );
		return new self( Text::load( $lang, $region ), Options::reviews()[ $lang ] ?? array() );
	}

	/**
	 * Returns who has signed; empty for nobody.
	 */
	public function by(): string {
		return (string) ( $this->review['reviewed-by'] ?? '' );
	}

	/**
	 * Returns the day of the signature; empty for none.
	 */
	public function on(): string {
		return (string) ( $this->review['reviewed-on'] ?? '' );
	}

	/**
	 * Returns the hash of the words that a clinician reads.
	 */
	public function hash(): string {
		return $this->text->marks['hash'];
	}

	/**
	 * Returns the first day on which a part of the text is due for a check.
	 */
	public function due(): string {
		return $this->text->marks['due'];
	}

	/**
	 * Returns which of the states above applies.
	 */
	public function state(): string {
		if ( ! Options::is_shown( $this->text->lang ) ) {
			return self::MISSING;
		}
		if ( '' === $this->by() || empty( $this->review['reviewed-hash'] ) ) {
			return self::UNNAMED;
		}
		if ( $this->review['reviewed-hash'] !== $this->hash() ) {
			return self::OTHER_WORDS;
		}
		return $this->due() <= wp_date( 'Y-m-d' ) ? self::OVERDUE : self::SHOWN;
	}
}
