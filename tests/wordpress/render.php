<?php
/**
 * Renders the text with all settings in each language, and prints what comes out as hashes: every version of PHP must print
 * the same. It runs without WordPress, in the folder of the project, with the plugin that `cargo xtask test` assembles.
 *
 * @package ClinicFaq
 */

// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.Security.EscapeOutput -- runs without WordPress, on a command line.

error_reporting( E_ALL );
set_error_handler(
	static function ( int $level, string $message, string $file, int $line ): bool {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

// What the page uses of WordPress.
function esc_url( string $url ): string {
	return htmlspecialchars( $url, ENT_QUOTES );
}
function wp_json_encode( $value, int $flags = 0 ): string {
	return json_encode( $value, $flags );
}

require 'target/wordpress/clinic-faq/includes/autoload.php';

use ClinicFaq\Page;
use ClinicFaq\Settings_Reader;
use ClinicFaq\Text;

foreach ( Text::languages() as $lang ) {
	foreach ( Text::regions( $lang ) as $region ) {
		$text     = Text::load( $lang, $region );
		$settings = array(
			'contact'       => '/contact',
			'clinic'        => 'Tea "House" & <Sons>',
			'phone'         => '(555) 010-0142',
			'hide'          => array( 'daily-life' ),
			'open'          => array( 'insurance' ),
			'languages'     => Text::languages(),
			'heading-level' => 3,
			'questions'     => array(
				array(
					'question' => 'Where can I park?',
					'answer'   => array( 'Behind.', '<b>Two</b>.' ),
				),
				array(
					'question' => 'Is there tea?',
					'answer'   => 'Yes.',
					'topic'    => 'process',
				),
				array(
					'question' => 'What is it here?',
					'answer'   => 'Less.',
					'replaces' => 'insurance',
				),
			),
			'facts'         => array(
				'price'   => "\$450\n\$2,400 for six",
				'address' => '14 River Road',
			),
			'reviewed-by'   => 'Dr. Ann Lee, MD',
			'reviewed-on'   => '2026-12-10',
			'reviewed-hash' => $text->marks['hash'],
		);
		$read     = Settings_Reader::read( array(), json_encode( $settings ), $text->known( '2026-12-12' ) );
		$page     = new Page( $text, $read['settings'], $read['review'] );
		$html     = $page->help() . $page->element( true );
		if ( ! $read['review'] || strlen( $html ) < 100000 ) {
			exit( 1 );
		}
		echo "$lang-$region ", hash( 'sha256', $html ), "\n";
	}
}
