<?php
/**
 * Loads the classes of the plugin when they are first used.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

spl_autoload_register(
	static function ( string $name ): void {
		if ( 0 === strpos( $name, __NAMESPACE__ . '\\' ) ) {
			$name = strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) );
			require __DIR__ . "/class-$name.php";
		}
	}
);
