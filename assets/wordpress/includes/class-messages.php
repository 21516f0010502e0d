<?php
/**
 * The messages about settings that cannot be used.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Makes the sentences of embed/src/settings/messages.ts: where the value is, what is wrong, and what to write instead.
 * They are for developers and in English; the settings page has sentences of its own.
 */
final class Messages {

	/** Stands for a value that is missing. */
	const MISSING = "\0missing";

	const MAX_SHOWN    = 60;
	const MAX_MESSAGES = 20;

	const IDS     = 'ids in quotes, or a list of them';
	const CHOICE  = 'at least two languages that have text, such as en es';
	const LEVEL   = 'a whole number from 1 to 5';
	const INSPECT = 'true or a day such as 2026-12-01, or leave it out';
	const ENTRY   = '{"question": "…", "answer": "…"}';
	const EXAMPLE = 'write keys and values such as {"contact": "/contact"}';

	const RULE_FIXES = array(
		'contact'       => 'an https, http, tel, mailto or sms address, or a path such as /contact',
		'phone'         => 'digits, such as (555) 010-0142',
		'languages'     => self::CHOICE,
		'heading-level' => self::LEVEL,
		'reviewed-on'   => 'a day up to today, such as 2026-12-10',
		'reviewed-hash' => 'the 64 letters and digits of the review pack',
		'inspect'       => self::INSPECT,
	);

	const KIND_FIXES = array(
		'hide'          => self::IDS,
		'open'          => self::IDS,
		'languages'     => self::CHOICE . ', in quotes or as a list',
		'heading-level' => self::LEVEL,
		'inspect'       => self::INSPECT,
		'questions'     => 'a list of ' . self::ENTRY,
		'entry'         => self::ENTRY,
		'answer'        => 'text in quotes, or a list of texts',
		'facts'         => '{"price": "…", "hours": "…", "address": "…", "parking": "…"}',
	);

	const ID_KINDS = array(
		'questions' => 'ids of questions',
		'parts'     => 'ids of questions or topics',
		'question'  => 'the id of a question of this text, such as cost',
	);

	const ID_FIXES = array(
		'form'     => 'small letters, digits and hyphens, such as parking',
		'taken'    => 'another id, this one is taken',
		'replaced' => 'another id, an answer above replaces this one',
		'beside'   => 'it without replaces, which sets both the place and the id',
	);

	/**
	 * Returns the messages about all refusals, at most 21.
	 *
	 * @param array[] $refusals The refusals.
	 * @return string[]
	 */
	public static function of_all( array $refusals ): array {
		$messages = array_map( array( self::class, 'of' ), array_slice( $refusals, 0, self::MAX_MESSAGES ) );
		$more     = count( $refusals ) - self::MAX_MESSAGES;
		return $more > 0 ? array_merge( $messages, array( "$more more settings are not used: fix these first" ) ) : $messages;
	}

	/**
	 * Returns the message about a refusal.
	 *
	 * @param array $refusal Place, value, problem and detail.
	 */
	public static function of( array $refusal ): string {
		list( $place, $value, $problem, $detail ) = $refusal;
		preg_match( '/^(JSON (?:questions\[\d+\]\.|facts\.)?)?(.*)$/s', $place, $parts );
		$name  = $parts[1] . self::printable( $parts[2] );
		$shown = $name . '="' . self::printable( self::text_of( $value ) ) . '"';
		switch ( $problem ) {
			case 'choice':
				return "$shown is not known: write " . Texts::alternatives( $detail );
			case 'rule':
				return "$shown is not used: write " . self::RULE_FIXES[ $detail ];
			case 'long':
				return "$shown is not used: write at most $detail characters";
			case 'ids':
				return "$shown is not known: write " . self::ID_KINDS[ $detail ];
			case 'protected':
				return "$shown cannot be $detail: write ids of questions that are not about safety, emergencies or suicide: these stay";
			case 'together':
				$names = implode( ' and ', $detail );
				return "$shown hides $names, too: write ids of single questions to keep $names";
			case 'kind':
				return "$name is " . self::kind_of( $value ) . ': write ' . ( self::KIND_FIXES[ $detail ] ?? 'text in quotes' );
			case 'key':
				return ( is_string( $value ) ? $shown : $name ) . ' is not known: write ' . Texts::alternatives( $detail );
			case 'count':
				return "$name is a list of $value: write at most $detail";
			case 'id':
				return "$shown is not used: write " . self::ID_FIXES[ $detail ];
			case 'missing':
				return "$name is missing: write " . ( self::KIND_FIXES[ $detail ] ?? 'text in quotes' );
			case 'json':
				return 'the JSON inside is ' . self::kind_of( $value ) . ': ' . self::EXAMPLE;
			case 'broken':
				return 'the JSON inside is broken (' . Texts::escape_invisible( $detail ) . '): ' . self::EXAMPLE;
			case 'review':
				return 'the review is not shown without ' . Texts::alternatives( $detail ) . ': write reviewed-by, reviewed-on and reviewed-hash';
			default:
				return "$shown is not used, it is of another text: write " . ( $detail
					? "$detail once a clinician has signed the text of that hash"
					: 'it beside a text that names its own hash: paste the text again' );
		}
	}

	/**
	 * Returns a value of JSON as JavaScript writes it.
	 *
	 * @param mixed $value The value.
	 */
	public static function text_of( $value ): string {
		if ( is_string( $value ) ) {
			return $value;
		}
		if ( is_array( $value ) ) {
			return implode( ',', array_map( array( self::class, 'text_of' ), $value ) );
		}
		return is_object( $value ) ? '[object Object]' : (string) json_encode( $value ); // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- numbers, as JavaScript writes them.
	}

	/**
	 * Returns the kind of a JSON value, in words that follow "is".
	 *
	 * @param mixed $value The value.
	 */
	private static function kind_of( $value ): string {
		if ( self::MISSING === $value ) {
			return 'missing';
		}
		$kinds = array(
			'NULL'    => 'null',
			'array'   => 'a list',
			'string'  => 'text',
			'integer' => 'a number',
			'double'  => 'a number',
			'boolean' => 'true or false',
		);
		return $kinds[ gettype( $value ) ] ?? 'an object';
	}

	/**
	 * Returns a text as messages show it: shortened, with invisible characters escaped.
	 *
	 * @param string $text The text.
	 */
	private static function printable( string $text ): string {
		$is_long = Texts::length( $text ) > self::MAX_SHOWN;
		return Texts::escape_invisible( Texts::first( $text, self::MAX_SHOWN ) ) . ( $is_long ? '…' : '' );
	}
}
