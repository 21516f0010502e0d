<?php
/**
 * The fields of the settings page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Shows the sections of the form. What is wrong with a field stands below it.
 */
final class Settings_Fields {

	/**
	 * What the fields show.
	 *
	 * @var array
	 */
	private $form;

	/**
	 * Writes the controls.
	 *
	 * @var Controls
	 */
	private $controls;

	/**
	 * The text.
	 *
	 * @var Text
	 */
	private $text;

	/**
	 * Remembers what to show.
	 *
	 * @param array    $form   What the fields show.
	 * @param string[] $errors What is wrong, by the names of the fields.
	 */
	public function __construct( array $form, array $errors ) {
		$this->form     = $form;
		$this->controls = new Controls( $form, $errors );
		$this->text     = Text::load( Language::of_staff(), (string) ( $form['region'] ?? '' ) );
	}

	/**
	 * Returns the id of a field.
	 *
	 * @param string $name The name of the field, such as `facts.price`.
	 */
	public static function id( string $name ): string {
		return 'clinic-faq-' . str_replace( '.', '-', $name );
	}

	/**
	 * Shows all sections.
	 */
	public function show(): void {
		echo '<input type="hidden" name="', esc_attr( Options::SETTINGS ), '[form]" value="1">';
		$this->show_clinic();
		( new Review_Fields( $this->form, $this->controls ) )->show();
		$this->show_facts();
		$this->show_questions();
		$this->show_topics();
		$this->show_looks();
	}

	/**
	 * Shows who the clinic is and how patients reach it.
	 */
	private function show_clinic(): void {
		$controls = $this->controls;
		$controls->begin( __( 'Your clinic', 'clinic-faq' ), '' );
		$controls->text( 'clinic', __( 'Name of the clinic', 'clinic-faq' ), '' );
		$controls->text( 'contact', __( 'Where the contact link leads', 'clinic-faq' ), __( 'Your contact or booking page: an address such as https://book.example or a path such as /contact. Also mailto:, tel: and sms: with an address or number.', 'clinic-faq' ), 'list="clinic-faq-pages"' );
		echo '<datalist id="clinic-faq-pages">';
		foreach ( get_pages( array( 'number' => 100 ) ) as $page ) {
			printf( '<option value="%s">%s</option>', esc_attr( wp_make_link_relative( get_permalink( $page ) ) ), esc_html( get_the_title( $page ) ) );
		}
		echo '</datalist>';
		$controls->text( 'contact-label', __( 'Words of that link', 'clinic-faq' ), __( 'Such as "Book a first visit". Without them, "Contact" and the name of the clinic; at the lower edge, "Contact us".', 'clinic-faq' ) );
		$controls->text( 'phone', __( 'Phone number', 'clinic-faq' ), __( 'Digits, such as (555) 010-0142.', 'clinic-faq' ), 'type="tel" autocomplete="off"' );
		$controls->select( 'region', __( 'Country', 'clinic-faq' ), __( 'Its emergency number and crisis lines stand in the text.', 'clinic-faq' ), $this->countries() );
		$controls->select( 'lang', __( 'Language of the text', 'clinic-faq' ), __( 'That of the page is the one of WPML, Polylang or this site, if there is a text in it; otherwise English.', 'clinic-faq' ), array( '' => __( 'That of the page', 'clinic-faq' ) ) + Language::names() );
		$controls->end();
		$controls->error( 'languages' );
		/* translators: %s: names of languages. */
		$label = sprintf( __( 'Patients can switch the language (%s)', 'clinic-faq' ), implode( ', ', Language::names() ) );
		$controls->check( 'languages', '1', $label, ! empty( $this->form['languages'] ) );
		echo '<p class="description">', esc_html__( 'The switch is at the top of the questions. Visitors can choose only a language whose text has been reviewed.', 'clinic-faq' ), '</p>';
	}

	/**
	 * Returns the names of the countries, with the first one for none chosen.
	 *
	 * @return string[]
	 */
	private function countries(): array {
		$names = $this->text->countries();
		$first = Text::regions( $this->text->lang )[0];
		asort( $names );
		return array( '' => $names[ $first ] ) + array_diff_key( $names, array( $first => 1 ) );
	}

	/**
	 * Shows what only the clinic knows.
	 */
	private function show_facts(): void {
		$controls = $this->controls;
		$controls->begin( __( 'What only you know', 'clinic-faq' ), __( 'All of this may stay empty. It is shown where patients look for it: the price at the top of the answer about the cost, the rest beside your contact link. Plain text, at most 500 characters each.', 'clinic-faq' ) );
		$controls->area( 'facts.price', __( 'What a treatment costs at your clinic', 'clinic-faq' ), 3 );
		$controls->area( 'facts.hours', __( 'Opening hours', 'clinic-faq' ), 3 );
		$controls->area( 'facts.address', __( 'Address', 'clinic-faq' ), 3 );
		$controls->area( 'facts.parking', __( 'Parking and public transport', 'clinic-faq' ), 2 );
		$controls->end();
	}

	/**
	 * Shows the clinic's own questions, and an empty row for the next one.
	 */
	private function show_questions(): void {
		$places = $this->places();
		$rows   = $this->form['questions'] ?? array();
		echo '<h2>', esc_html__( 'Your own questions', 'clinic-faq' ), '</h2><p>', esc_html__( 'They are marked "From this clinic", and no review covers them but your own. Plain text; an empty line begins a new paragraph. To take one away, empty its question and its answer.', 'clinic-faq' ), '</p>';
		$this->controls->error( 'questions' );
		echo '<div id="clinic-faq-questions">';
		foreach ( array_merge( $rows, array( array() ) ) as $index => $row ) {
			$this->show_question( $index, $row, $places );
		}
		echo '</div><p><button type="button" class="button" id="clinic-faq-add" hidden>', esc_html__( 'Add a question', 'clinic-faq' ), '</button></p>';
	}

	/**
	 * Shows one question.
	 *
	 * @param int     $index  Its position.
	 * @param array   $row    Its texts.
	 * @param array[] $places Names of places, by group and value.
	 */
	private function show_question( int $index, array $row, array $places ): void {
		$name = "questions.$index";
		/* translators: %d: a number. */
		$legend = sprintf( __( 'Question %d', 'clinic-faq' ), $index + 1 );
		echo '<fieldset class="clinic-faq-question"><legend>', esc_html( $legend ), '</legend>';
		$this->controls->hidden( "$name.id", $row['id'] ?? '' );
		$this->controls->error( $name );
		$this->controls->begin( '', '' );
		$this->controls->text( "$name.question", __( 'Question', 'clinic-faq' ), '' );
		$this->controls->area( "$name.answer", __( 'Answer', 'clinic-faq' ), 4 );
		$this->controls->select( "$name.place", __( 'Where it stands', 'clinic-faq' ), '', $places );
		$this->controls->end();
		echo '</fieldset>';
	}

	/**
	 * Returns the places where a question can stand, by group and value. Answers that protect patients are none.
	 *
	 * @return array
	 */
	private function places(): array {
		$topics  = array();
		$answers = array();
		foreach ( $this->text->topics() as $id => $topic ) {
			$topics[ Settings_Form::IN_TOPIC . $id ] = $topic['title'];
			foreach ( $topic['questions'] as $question => $facts ) {
				if ( ! $facts['protected'] ) {
					$answers[ Settings_Form::REPLACES . $question ] = $facts['question'];
				}
			}
		}
		return array(
			''                                          => __( 'In a topic of its own, "From this clinic"', 'clinic-faq' ),
			__( 'At the end of a topic', 'clinic-faq' ) => $topics,
			__( 'In place of an answer', 'clinic-faq' ) => $answers,
		);
	}

	/**
	 * Shows which topics and questions are hidden.
	 */
	private function show_topics(): void {
		$hidden = (array) ( $this->form['hide'] ?? array() );
		echo '<h2>', esc_html__( 'What is hidden', 'clinic-faq' ), '</h2><p>', esc_html__( 'Tick what your patients need not see. Answers about safety, emergencies and suicide always stay.', 'clinic-faq' ), '</p>';
		$this->controls->error( 'hide' );
		echo '<div class="clinic-faq-topics">';
		foreach ( $this->text->topics() as $id => $topic ) {
			$ids    = array_keys( $topic['questions'] );
			$number = count( array_intersect( $ids, $hidden ) );
			echo '<div class="clinic-faq-topic">';
			$this->controls->check( 'hide', $id, $topic['title'], in_array( $id, $hidden, true ) );
			/* translators: %d: a number of questions. */
			echo '<details', $number ? ' open' : '', '><summary>', esc_html( sprintf( __( 'Single questions (%d)', 'clinic-faq' ), count( $ids ) ) ), '</summary>';
			foreach ( $topic['questions'] as $question => $facts ) {
				$label = $facts['protected'] ? $facts['question'] . ' ' . __( '(always shown)', 'clinic-faq' ) : $facts['question'];
				$this->controls->check( 'hide', $question, $label, in_array( $question, $hidden, true ), $facts['protected'] );
			}
			echo '</details></div>';
		}
		echo '</div>';
	}

	/**
	 * Shows the looks.
	 */
	private function show_looks(): void {
		$controls = $this->controls;
		$controls->begin( __( 'Looks', 'clinic-faq' ), __( 'Font and width are those of your theme.', 'clinic-faq' ) );
		$controls->text( 'accent', __( 'Colour of links and buttons', 'clinic-faq' ), __( 'Such as #0a5b61. It is made darker or lighter only as far as it takes to be read well.', 'clinic-faq' ), 'pattern="#[0-9a-fA-F]{3,6}" class="clinic-faq-colour"' );
		$controls->select(
			'radius',
			__( 'Corners', 'clinic-faq' ),
			'',
			array(
				'0'       => __( 'Square', 'clinic-faq' ),
				'0.25rem' => __( 'Slightly round', 'clinic-faq' ),
				''        => __( 'Round', 'clinic-faq' ),
				'1.25rem' => __( 'Very round', 'clinic-faq' ),
			)
		);
		$controls->select(
			'theme',
			__( 'Light or dark', 'clinic-faq' ),
			'',
			array(
				''      => __( 'As the page', 'clinic-faq' ),
				'light' => __( 'Always light', 'clinic-faq' ),
				'dark'  => __( 'Always dark', 'clinic-faq' ),
			)
		);
		$controls->select(
			'heading-level',
			__( 'Highest heading', 'clinic-faq' ),
			__( 'For screen readers. It follows the heading before it on the page, unless you choose one.', 'clinic-faq' ),
			array(
				''  => __( 'By the page', 'clinic-faq' ),
				'1' => 'H1',
				'2' => 'H2',
				'3' => 'H3',
				'4' => 'H4',
				'5' => 'H5',
			)
		);
		$controls->end();
	}
}
