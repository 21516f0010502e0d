<?php
/**
 * The text with the settings of a clinic.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Applies settings to the text, as the build does for a paste (crates/site) and the script for its element (embed). All of
 * it is in the HTML of the page, so it is there without any script.
 */
final class Page {

	/** The level of the top headings in the files. */
	const LEVEL = 2;

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
	 * The review by a clinician, if it is shown.
	 *
	 * @var array|null
	 */
	private $review;

	/**
	 * What is changed.
	 *
	 * @var string
	 */
	private $html;

	/**
	 * Remembers text and settings.
	 *
	 * @param Text       $text     The text.
	 * @param array      $settings The settings.
	 * @param array|null $review   The review, if it is one of this text.
	 */
	public function __construct( Text $text, array $settings, ?array $review ) {
		$this->text     = $text;
		$this->settings = count( $settings['languages'] ?? array() ) > 1 ? $settings : array_diff_key( $settings, array( 'languages' => 1 ) );
		$this->review   = $review && ! $review['isOverdue'] ? $review : null;
		$this->html     = $text->html;
	}

	/**
	 * Returns what everybody may see: the contact link, the phone, and the crisis line.
	 */
	public function help(): string {
		$crisis = Html::find( $this->text->html, Html::tag_with( 'p', 'class', 'cf-crisis-short' ) );
		$line   = $crisis ? substr( $this->text->html, $crisis[0], $crisis[1] - $crisis[0] ) : '';
		$line   = preg_replace( '~\s*<a href="#[^>]*>[^<]*</a>~', '', $line );
		$href   = Contact::address( $this->settings );
		if ( null === $href ) {
			return $line;
		}
		$contact = '<a href="' . esc_url( $href, array( 'http', 'https', 'tel', 'mailto', 'sms' ) ) . '">' . Html::escape( $this->label() ) . '</a>';
		$phone   = Contact::phone_beside( $this->settings );
		if ( null !== $phone ) {
			$contact .= ' · <a href="' . esc_url( Contact::tel( $phone ), array( 'tel' ) ) . '">' . Html::escape( $phone ) . '</a>';
		}
		return '<p>' . $contact . '</p>' . $line;
	}

	/**
	 * Returns the element with the text in it, and the data about the review for search engines.
	 *
	 * @param bool $has_script Whether the script comes with it. Without, no space is kept for what the script adds.
	 */
	public function element( bool $has_script ): string {
		$own   = new Own_Answers( $this->text, $this->settings['questions'] ?? array(), $this->settings['facts'] ?? array() );
		$level = ( $this->settings['heading-level'] ?? self::LEVEL ) - self::LEVEL;

		$this->html = $own->insert( $this->html );
		$this->show_contact();
		$this->hide_and_open();
		$this->show_review( $own->is_empty() );
		if ( 0 !== $level ) {
			$shift = static function ( array $found ) use ( $level ): string {
				return $found[1] . min( 6, max( 1, $found[2] + $level ) );
			};

			$this->html = preg_replace_callback( '~(</?h)([1-6])(?=[\s>])~', $shift, $this->html );
		}
		$tag = $has_script ? '<clinic-faq>' : '<clinic-faq data-state="text">';
		foreach ( $this->attributes() as $name => $value ) {
			$tag = Html::with( $tag, $name, $value );
		}
		return $tag . $this->html . $this->own_data() . '</clinic-faq>' . $this->review_data();
	}

	/**
	 * Returns the attributes of the element. What only JSON can set is in the text, and so are the clinic's own questions
	 * that are hidden or open.
	 *
	 * @return string[]
	 */
	private function attributes(): array {
		$attributes = array();
		$questions  = array_column( $this->settings['questions'] ?? array(), 'id' );
		$replaced   = array_column( $this->settings['questions'] ?? array(), 'replaces' );
		$own        = array_merge( array_diff( $questions, $replaced ), array( Rules::CUSTOM_TOPIC ) );
		foreach ( Rules::NAMES as $name ) {
			$value = $this->settings[ $name ] ?? '';
			$value = true === $value ? $name : $value;
			$value = is_array( $value ) ? implode( ' ', array_diff( $value, $own ) ) : (string) $value;
			if ( '' !== $value ) {
				$attributes[ $name ] = $value;
			}
		}
		$attributes['lang'] = $this->text->lang;
		if ( $this->has_switch() ) {
			// The script fetches the file of this region, and there is none without a region.
			$attributes += array( 'region' => $this->text->region );

			$attributes['data-reviews'] = (string) wp_json_encode( (object) ( $this->settings[ Options::REVIEWS ] ?? array() ) );
		}
		foreach ( $this->text->marks as $name => $value ) {
			$attributes[ "data-$name" ] = $value;
		}
		return $attributes;
	}

	/**
	 * Returns the label of the contact link.
	 */
	private function label(): string {
		if ( isset( $this->settings['contact-label'] ) ) {
			return $this->settings['contact-label'];
		}
		return isset( $this->settings['clinic'] )
			? str_replace( '{clinic}', $this->settings['clinic'], $this->text->word( 'contact-label-clinic' ) )
			: $this->text->word( 'contact-label' );
	}

	/**
	 * Shows contact link, phone number and address in their places.
	 */
	private function show_contact(): void {
		$href    = Contact::address( $this->settings );
		$phone   = $this->settings['phone'] ?? null;
		$beside  = Contact::phone_beside( $this->settings );
		$written = null !== $phone && null === $beside ? $phone : Contact::written( (string) $href );
		$this->show( 'a', 'data-contact', $href, $this->label() );
		$this->show( 'a', 'data-phone', null === $beside ? null : Contact::tel( $beside ), str_replace( '{number}', (string) $beside, $this->text->word( 'crisis-call' ) ) );
		$this->show( 'p', 'data-contact-written', $written ? '' : null, $written );
		if ( null !== $href ) {
			$this->hide( 'span', 'data-contact-none' );
		}
	}

	/**
	 * Shows or hides a place of the text.
	 *
	 * @param string      $tag  Its tag.
	 * @param string      $mark The attribute that marks it.
	 * @param string|null $href The address of the link, empty if it is none; null to hide it.
	 * @param string      $text Its text.
	 */
	private function show( string $tag, string $mark, ?string $href, string $text ): void {
		if ( null === $href ) {
			$this->hide( $tag, $mark );
			return;
		}
		$change = static function ( string $element ) use ( $href, $text ): string {
			$element = Html::with( $element, 'hidden', null );
			return Html::with_text( Html::with( $element, 'href', '' === $href ? null : $href ), $text );
		};

		$this->html = Html::change( $this->html, Html::tag_with( $tag, $mark ), $change );
	}

	/**
	 * Hides a place of the text.
	 *
	 * @param string $tag  Its tag.
	 * @param string $mark The attribute that marks it.
	 */
	private function hide( string $tag, string $mark ): void {
		$change = static function ( string $element ): string {
			return Html::with( $element, 'hidden', 'hidden' );
		};

		$this->html = Html::change( $this->html, Html::tag_with( $tag, $mark ), $change );
	}

	/**
	 * Hides and opens questions and topics as ElementSettings does in embed/src/settings/element-settings.ts.
	 */
	private function hide_and_open(): void {
		$named  = $this->settings['hide'] ?? array();
		$opened = $this->settings['open'] ?? array();
		if ( ! $named && ! $opened ) {
			return;
		}
		$hidden = array();
		$empty  = array();
		$open   = $opened;
		foreach ( Text::topics_in( $this->html ) as $topic => $facts ) {
			$shown = 0;
			foreach ( $facts['questions'] as $id => $question ) {
				if ( ! $question['protected'] && array_intersect( array( $topic, $id ), $named ) ) {
					$hidden[] = $id;
				} else {
					++$shown;
				}
			}
			if ( array_intersect( array_keys( $facts['questions'] ), $opened ) ) {
				$open[] = $topic;
			}
			if ( 0 === $shown ) {
				$empty[] = $topic;
			} else {
				$this->html = Own_Answers::count( $this->html, $topic, $shown );
			}
		}
		$change = static function ( array $found ) use ( $named, $hidden, $empty, $open ): string {
			$tag   = $found[0];
			$topic = (string) Html::attribute( $tag, 'data-topic' );
			$id    = (string) Html::attribute( $tag, 'data-id' );
			$with  = (string) Html::attribute( $tag, 'data-hides-with' );
			$hides = in_array( $id, $hidden, true ) || in_array( $topic, $empty, true )
				|| in_array( $with, array_merge( $named, $empty ), true );
			$tag   = $hides ? Html::with( $tag, 'hidden', 'hidden' ) : $tag;
			return array_intersect( array( $topic, $id ), $open ) ? Html::with( $tag, 'open', '' ) : $tag;
		};

		$this->html = preg_replace_callback( '~<details' . Html::ATTRIBUTES . '>~', $change, $this->html );
	}

	/**
	 * Says who has reviewed the text, below the crisis line, and hides the line that nobody has.
	 *
	 * @param bool $is_all Whether the review is one of everything on the page.
	 */
	private function show_review( bool $is_all ): void {
		if ( ! $this->review ) {
			return;
		}
		$this->hide( 'p', 'data-not-reviewed' );
		list( $year, $month, $day ) = array_map( 'intval', explode( '-', $this->review['on'] ) );

		$date     = strtr(
			$this->text->word( 'date' ),
			array(
				'{month}' => $this->text->words['months'][ $month - 1 ] ?? '',
				'{day}'   => $day,
				'{year}'  => $year,
			)
		);
		$sentence = strtr(
			$this->text->word( 'reviewed' ),
			array(
				'{name}' => $this->review['by'],
				'{date}' => $date,
			)
		);
		if ( ! $is_all ) {
			$sentence .= ' ' . $this->text->word( 'reviewed-own' );
		}
		$after = static function ( string $line ) use ( $sentence ): string {
			return $line . '<p class="cf-reviewed">' . Html::escape( $sentence ) . '</p>';
		};

		$this->html = Html::change( $this->html, Html::tag_with( 'p', 'class', 'cf-crisis-short' ), $after );
	}

	/**
	 * Whether the reader can choose between languages.
	 */
	public function has_switch(): bool {
		return isset( $this->settings['languages'] );
	}

	/**
	 * Returns what the clinic says as the JSON of the element, from which the script puts it into the text in another
	 * language; empty if there is no choice of languages.
	 */
	private function own_data(): string {
		$own = array_intersect_key( $this->settings, array_flip( Rules::JSON_NAMES ) );
		foreach ( $own['questions'] ?? array() as $index => $question ) {
			if ( Rules::CUSTOM_TOPIC . '-' . ( $index + 1 ) === $question['id'] || isset( $question['replaces'] ) ) {
				unset( $own['questions'][ $index ]['id'] );
			}
		}
		return $own && $this->has_switch() ? '<script type="application/json">' . wp_json_encode( $own, JSON_HEX_TAG ) . '</script>' : '';
	}

	/**
	 * Returns the review as structured data; empty without one.
	 */
	private function review_data(): string {
		if ( ! $this->review ) {
			return '';
		}
		$data = array(
			'@context'     => 'https://schema.org',
			'@type'        => 'MedicalWebPage',
			'inLanguage'   => $this->text->lang,
			'lastReviewed' => $this->review['on'],
			'reviewedBy'   => array(
				'@type' => 'Person',
				'name'  => $this->review['by'],
			),
		);
		return '<script type="application/ld+json">' . wp_json_encode( $data, JSON_HEX_TAG ) . '</script>';
	}
}
