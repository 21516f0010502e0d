<?php
/**
 * Plugin Name:       Ketamine FAQ for Clinics
 * Description:       Plain answers for patients about ketamine therapy, with sources, search, crisis help and a guide. No tracking, and no request to any other site.
 * Version:           {{version}}
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       clinic-faq
 * Domain Path:       /languages
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/autoload.php';

Translations::register();
Widget::register();
Block::register();
Caches::register();
Notices::register();
Settings_Page::register();
Settings_File::register();
