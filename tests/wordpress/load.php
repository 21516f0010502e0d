<?php
/**
 * Parses every file of the plugin, and loads every class, in whatever version of PHP runs it.
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

$folder = __DIR__ . '/../../assets/wordpress';
$count  = 0;
foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder, FilesystemIterator::SKIP_DOTS ) ) as $file ) {
	if ( 'php' === $file->getExtension() ) {
		token_get_all( file_get_contents( $file ), TOKEN_PARSE );
		++$count;
	}
}
require "$folder/includes/autoload.php";
foreach ( glob( "$folder/includes/class-*.php" ) as $file ) {
	class_exists( 'ClinicFaq\\' . str_replace( '-', '_', substr( basename( $file, '.php' ), strlen( 'class-' ) ) ) ) || exit( 1 );
}
echo PHP_VERSION, ": $count files\n";
exit( $count > 20 ? 0 : 1 );
