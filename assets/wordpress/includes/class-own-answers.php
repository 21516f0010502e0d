<?php
/**
 * What a clinic says itself.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Puts the clinic's own questions and facts into the text.
 */
final class Own_Answers {

	/**
	 * The text.
	 *
	 * @var Text
	 */
	private $text;

	/**
	 * The questions, as Settings_Reader returns them.
	 *
	 * @var array[]
	 */
	private $questions;

	/**
	 * The facts, by name.
	 *
	 * @var string[]
	 */
	private $facts;

	/**
	 * Remembers what the clinic says.
	 *
	 * @param Text     $text      The text.
	 * @param array[]  $questions The questions.
	 * @param string[] $facts     The facts.
	 */
	public function __construct( Text $text, array $questions, array $facts ) {
		$this->text      = $text;
		$this->questions = $questions;
		$this->facts     = $facts;
	}

	/**
	 * Whether the clinic says nothing itself.
	 */
	public function is_empty(): bool {
		return ! $this->questions && ! $this->facts;
	}

	/**
	 * Returns the text with what the clinic says.
	 *
	 * @param string $html The text.
	 */
	public function insert( string $html ): string {
		$own = array();
		foreach ( $this->questions as $question ) {
			$topic = Html::tag_with( 'details', 'data-topic', $question['topic'] ?? '' );
			if ( isset( $question['replaces'] ) ) {
				$html = $this->replace( $html, $question );
			} elseif ( isset( $question['topic'] ) ) {
				$html = Html::change( $html, $topic, $this->add( $this->answer( $question, true ), '</div></details>' ) );
			} else {
				$own[] = $this->answer( $question, false );
			}
		}
		foreach ( array_unique( array_column( $this->questions, 'topic' ) ) as $topic ) {
			$html = self::count( $html, $topic, count( Text::topics_in( $html )[ $topic ]['questions'] ) );
		}
		if ( $own ) {
			$topic = $this->topic( count( $own ), implode( '', $own ) );
			$html  = Html::change( $html, Html::tag_with( 'div', 'data-count' ), $this->add( $topic, '</div>' ) );
		}
		return $this->insert_facts( $html );
	}

	/**
	 * Returns the text with the number of questions of a topic.
	 *
	 * @param string $html   The text.
	 * @param string $topic  The topic.
	 * @param int    $number How many questions it shows.
	 */
	public static function count( string $html, string $topic, int $number ): string {
		$place  = Html::find( $html, Html::tag_with( 'div', 'data-count' ) );
		$labels = $place ? substr( $html, $place[0], 500 ) : '';
		$label  = Html::attribute( $labels, 1 === $number ? 'data-count-one' : 'data-count' ) ?? '{count}';
		$span   = '<span class="cf-count">' . self::counted( $label, $number ) . '</span>';
		$change = static function ( string $element ) use ( $span ): string {
			$count = static function () use ( $span ): string {
				return $span;
			};
			return Html::change( $element, Html::tag_with( 'span', 'class', 'cf-count' ), $count );
		};
		return Html::change( $html, Html::tag_with( 'details', 'data-topic', $topic ), $change );
	}

	/**
	 * Returns a number of questions. If there is little space, only the number is visible.
	 *
	 * @param string $label  The label with `{count}`.
	 * @param int    $number The number.
	 */
	private static function counted( string $label, int $number ): string {
		$word = static function ( string $text ): string {
			return '' === $text ? '' : '<span class="cf-hidden">' . Html::escape( $text ) . '</span>';
		};
		return implode( (string) $number, array_map( $word, explode( '{count}', $label, 2 ) ) );
	}

	/**
	 * Returns a function that adds HTML at the end of an element.
	 *
	 * @param string $added What is added.
	 * @param string $ends  The end tags before which it is added.
	 */
	private function add( string $added, string $ends ): callable {
		return static function ( string $element ) use ( $added, $ends ): string {
			return substr( $element, 0, -strlen( $ends ) ) . $added . $ends;
		};
	}

	/**
	 * Returns the text with an answer in the place of another one. An answer that protects patients stays.
	 *
	 * @param string $html     The text.
	 * @param array  $question The question.
	 */
	private function replace( string $html, array $question ): string {
		$answer = $this->answer( $question, true );
		$change = static function ( string $element ) use ( $answer ): string {
			return null === Html::attribute( $element, 'data-protected' ) ? $answer : $element;
		};
		return Html::change( $html, Html::tag_with( 'details', 'data-id', $question['replaces'] ), $change );
	}

	/**
	 * Returns the clinic's own topic.
	 *
	 * @param int    $number  How many questions it has.
	 * @param string $answers The questions with their answers.
	 */
	private function topic( int $number, string $answers ): string {
		$id = Rules::CUSTOM_TOPIC;
		return "<details data-topic=\"$id\" class=\"cf-item cf-topic\"><summary><h3>" . Html::escape( $this->text->word( 'clinic-title' ) )
			. '</h3><span class="cf-count">' . self::counted( $this->text->word( 1 === $number ? 'topic-count-one' : 'topic-count' ), $number )
			. "</span></summary><div id=\"topic-$id\" tabindex=\"-1\" class=\"cf-section\">$answers</div></details>";
	}

	/**
	 * Returns a question with its answer.
	 *
	 * @param array $question  The question.
	 * @param bool  $is_marked Whether it stands among our answers, and says that it is not ours.
	 */
	private function answer( array $question, bool $is_marked ): string {
		$id   = Html::escape( $question['id'] );
		$own  = isset( $question['replaces'] ) ? 'replaces' : '';
		$mark = $is_marked ? '<p class="cf-own">' . Html::escape( $this->text->word( 'clinic-title' ) ) . '</p>' : '';
		return "<details data-id=\"$id\" data-own=\"$own\" class=\"cf-item\"><summary><h4>" . Html::escape( $question['question'] )
			. "</h4></summary><div id=\"$id\" class=\"cf-answer\">$mark<p>"
			. implode( '</p><p>', array_map( array( Html::class, 'escape' ), $question['answer'] ) ) . '</p></div></details>';
	}

	/**
	 * Returns the text with the price at the top of the answer about the cost, and the other facts in the contact card.
	 *
	 * @param string $html The text.
	 */
	private function insert_facts( string $html ): string {
		if ( isset( $this->facts['price'] ) ) {
			$price  = '<div class="cf-fact" data-fact="price" data-own=""><p class="cf-own">' . Html::escape( $this->text->word( 'fact-price' ) )
				. '</p><p>' . self::lines( $this->facts['price'] ) . '</p></div>';
			$change = static function ( string $element ) use ( $price ): string {
				$begin = strpos( $element, '>' ) + 1;
				return substr( $element, 0, $begin ) . $price . substr( $element, $begin );
			};
			$html   = Html::change( $html, Html::tag_with( 'div', 'id', 'cost' ), $change );
		}
		$facts = '';
		foreach ( array( 'address', 'hours', 'parking' ) as $name ) {
			if ( isset( $this->facts[ $name ] ) ) {
				$facts .= "<p data-fact=\"$name\"><b>" . Html::escape( $this->text->word( "fact-$name" ) ) . '</b><br>' . self::lines( $this->facts[ $name ] ) . '</p>';
			}
		}
		if ( ! $facts ) {
			return $html;
		}
		$add = $this->add( "<div class=\"cf-facts\">$facts</div>", '</div>' );
		return Html::change( $html, Html::tag_with( 'div', 'data-section', 'contact' ), $add );
	}

	/**
	 * Returns a text with its line breaks.
	 *
	 * @param string $text The text.
	 */
	private static function lines( string $text ): string {
		return str_replace( "\n", '<br>', Html::escape( $text ) );
	}
}
