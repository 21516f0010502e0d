<?php
/**
 * The text that the build has rendered.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * The questions and answers in one language, with the phone numbers of one region. A language exists if its files do.
 */
final class Text {

	/** The folder with the widget's files. */
	const FOLDER = __DIR__ . '/../files/';

	const DEFAULT_LANGUAGE = 'en';

	/**
	 * The language, such as `en`.
	 *
	 * @var string
	 */
	public $lang;

	/**
	 * The code of the country, such as `US`.
	 *
	 * @var string
	 */
	public $region;

	/**
	 * The content of `<clinic-faq>`.
	 *
	 * @var string
	 */
	public $html;

	/**
	 * What identifies the text: the attributes data-text, data-hash and data-due of `<clinic-faq>`, without `data-`.
	 *
	 * @var string[]
	 */
	public $marks = array();

	/**
	 * The words of the text that settings may add, by the keys of interface.toml.
	 *
	 * @var array
	 */
	public $words;

	/**
	 * Reads a file.
	 *
	 * @param string $lang   The language.
	 * @param string $region The code of the country.
	 */
	private function __construct( string $lang, string $region ) {
		// If a file is missing, the site goes on without the text.
		$page  = (string) @file_get_contents( self::FOLDER . "faq.$lang-$region.html" ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents, WordPress.PHP.NoSilencedErrors.Discouraged -- a file of the plugin.
		$place = Html::find( $page, '~<clinic-faq' . Html::ATTRIBUTES . '>~' );

		$element      = $place ? substr( $page, $place[0], $place[1] - $place[0] ) : '';
		$begin        = (int) strpos( $element, '>' ) + 1;
		$this->lang   = $lang;
		$this->region = $region;
		$this->html   = substr( $element, $begin, (int) strrpos( $element, '</' ) - $begin );
		$this->words  = self::words_in( $lang );
		foreach ( array( 'text', 'hash', 'due' ) as $name ) {
			$this->marks[ $name ] = (string) Html::attribute( $element, "data-$name" );
		}
	}

	/**
	 * Returns the text in a language for a region. Without such a file, the language is English, and the region the first.
	 *
	 * @param string $lang   The wanted language.
	 * @param string $region The wanted region.
	 */
	public static function load( string $lang, string $region ): self {
		static $loaded   = array();
		$lang            = in_array( $lang, self::languages(), true ) ? $lang : self::DEFAULT_LANGUAGE;
		$region          = in_array( $region, self::regions( $lang ), true ) ? $region : self::regions( $lang )[0] ?? '';
		$name            = "$lang-$region";
		$loaded[ $name ] = $loaded[ $name ] ?? new self( $lang, $region );
		return $loaded[ $name ];
	}

	/**
	 * Returns the languages that have files.
	 *
	 * @return string[]
	 */
	public static function languages(): array {
		return array_values( array_unique( array_column( self::files(), 'lang' ) ) );
	}

	/**
	 * Returns the codes of the countries that a language has files for, the United States first.
	 *
	 * @param string $lang The language.
	 * @return string[]
	 */
	public static function regions( string $lang ): array {
		$of_language = static function ( array $file ) use ( $lang ): bool {
			return $file['lang'] === $lang;
		};
		$regions     = array_column( array_filter( self::files(), $of_language ), 'region' );
		sort( $regions );
		return array_values( array_unique( array_merge( array_intersect( array( 'US' ), $regions ), $regions ) ) );
	}

	/**
	 * Returns language and region of each file.
	 *
	 * @return string[][]
	 */
	private static function files(): array {
		static $files = null;
		if ( null === $files ) {
			$files = array();
			foreach ( (array) glob( self::FOLDER . 'faq.*-*.html' ) as $path ) {
				if ( preg_match( '~faq\.([a-z]+)-([A-Z]+)\.html\z~', $path, $found ) ) {
					$files[] = array(
						'lang'   => $found[1],
						'region' => $found[2],
					);
				}
			}
		}
		return $files;
	}

	/**
	 * Returns the words of a language. The lines that are read are valid JSON, too.
	 *
	 * @param string $lang The language.
	 */
	private static function words_in( string $lang ): array {
		$words = array();
		$file  = (string) @file_get_contents( self::FOLDER . "interface.$lang.toml" ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents, WordPress.PHP.NoSilencedErrors.Discouraged -- a file of the plugin.
		$text  = explode( "\n[controls]", $file )[0];
		preg_match_all( '~^([a-z0-9-]+) = (["\[].*)$~m', $text, $lines, PREG_SET_ORDER );
		foreach ( $lines as list( , $name, $value ) ) {
			$words[ $name ] = json_decode( $value );
		}
		return $words;
	}

	/**
	 * Returns words of the text; empty if the files do not have them.
	 *
	 * @param string $name Their key in interface.toml.
	 */
	public function word( string $name ): string {
		$word = $this->words[ $name ] ?? '';
		return is_string( $word ) ? $word : '';
	}

	/**
	 * Returns the names of the countries, by their codes.
	 *
	 * @return string[]
	 */
	public function countries(): array {
		$names = array();
		preg_match_all( Html::tag_with( 'div', 'data-country' ), $this->html, $tags );
		foreach ( $tags[0] as $tag ) {
			$names[ Html::attribute( $tag, 'data-country' ) ] = Html::attribute( $tag, 'data-name' );
		}
		return $names;
	}

	/**
	 * Returns the topics with their questions, in the order of the page.
	 *
	 * @return array[] By id: title, hides-too (ids), and questions, by id: question and protected.
	 */
	public function topics(): array {
		return self::topics_in( $this->html );
	}

	/**
	 * Returns the topics of a text with their questions, in the order of the page.
	 *
	 * @param string $html The text.
	 * @return array[] By id: title, hides-too (ids), and questions, by id: question and protected.
	 */
	public static function topics_in( string $html ): array {
		$topics = array();
		$row    = '~<details(' . Html::ATTRIBUTES . ')><summary><h\d[^>]*>(.*?)</h\d>~';
		preg_match_all( $row, $html, $rows, PREG_SET_ORDER );
		$topic = '';
		foreach ( $rows as list( $tag, , $title ) ) {
			$title = html_entity_decode( preg_replace( '/<[^>]*>/', '', $title ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
			$id    = Html::attribute( $tag, 'data-id' );
			if ( null !== $id ) {
				$topics[ $topic ]['questions'][ $id ] = array(
					'question'  => $title,
					'protected' => null !== Html::attribute( $tag, 'data-protected' ),
				);
			} elseif ( null !== Html::attribute( $tag, 'data-topic' ) ) {
				$topic            = Html::attribute( $tag, 'data-topic' );
				$topics[ $topic ] = array(
					'title'     => $title,
					'hides-too' => Texts::split_list( (string) Html::attribute( $tag, 'data-hides-too' ) ),
					'questions' => array(),
				);
			}
		}
		return $topics;
	}

	/**
	 * Returns the names that settings may use, and the ids that are taken.
	 *
	 * @param string $today The reader's day.
	 */
	public function known( string $today ): array {
		$known = array(
			'languages' => self::languages(),
			'regions'   => array_keys( $this->countries() ),
			'questions' => array(),
			'topics'    => array(),
			'protected' => array(),
			'hidesToo'  => array(),
			'today'     => $today,
		);
		foreach ( $this->topics() as $id => $topic ) {
			$protected          = array_filter( array_column( $topic['questions'], 'protected', null ) );
			$known['topics'][]  = $id;
			$known['questions'] = array_merge( $known['questions'], array_keys( $topic['questions'] ) );
			$known['hidesToo'] += array_filter( array( $id => $topic['hides-too'] ) );
			foreach ( $topic['questions'] as $question => $facts ) {
				if ( $facts['protected'] ) {
					$known['protected'][] = $question;
				}
			}
			if ( $protected ) {
				$known['protected'][] = $id;
			}
		}
		preg_match_all( '~ id="([^"]*)"~', $this->html, $ids );
		$known['taken'] = $ids[1];
		return $known + $this->marks;
	}
}
