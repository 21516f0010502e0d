<?php
/**
 * The review of the text by a clinician.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * What is known about the review: somebody has said that a clinician has read the words of a hash.
 */
final class Review {

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
	 * The settings.
	 *
	 * @var array
	 */
	private $settings;

	/**
	 * Remembers text and settings.
	 *
	 * @param Text  $text     The text.
	 * @param array $settings The settings.
	 */
	private function __construct( Text $text, array $settings ) {
		$this->text     = $text;
		$this->settings = $settings;
	}

	/**
	 * Returns the review of the text in the language of the site.
	 */
	public static function current(): self {
		$settings = Options::settings();
		return new self( Text::load( Language::of_page(), (string) ( $settings['region'] ?? '' ) ), $settings );
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
		if ( ! Options::is_shown() ) {
			return self::MISSING;
		}
		if ( empty( $this->settings['reviewed-by'] ) || empty( $this->settings['reviewed-hash'] ) ) {
			return self::UNNAMED;
		}
		if ( $this->settings['reviewed-hash'] !== $this->hash() ) {
			return self::OTHER_WORDS;
		}
		return $this->due() <= wp_date( 'Y-m-d' ) ? self::OVERDUE : self::SHOWN;
	}
}
