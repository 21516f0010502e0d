<?php
/**
 * The controls of the settings page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Writes labelled controls, each with its hint and with what is wrong with it.
 */
final class Controls {

	/**
	 * What the fields show.
	 *
	 * @var array
	 */
	private $form;

	/**
	 * What is wrong, by the names of the fields.
	 *
	 * @var string[]
	 */
	private $errors;

	/**
	 * Remembers what to show.
	 *
	 * @param array    $form   What the fields show.
	 * @param string[] $errors What is wrong, by the names of the fields.
	 */
	public function __construct( array $form, array $errors ) {
		$this->form   = $form;
		$this->errors = $errors;
	}

	/**
	 * Begins a table of fields.
	 *
	 * @param string $title Its title; empty for none.
	 * @param string $intro A sentence about it; empty for none.
	 */
	public function begin( string $title, string $intro ): void {
		if ( '' !== $title ) {
			echo '<h2>', esc_html( $title ), '</h2>';
		}
		if ( '' !== $intro ) {
			echo '<p>', esc_html( $intro ), '</p>';
		}
		echo '<table class="form-table" role="presentation">';
	}

	/**
	 * Ends a table of fields.
	 */
	public function end(): void {
		echo '</table>';
	}

	/**
	 * Shows a field for a line of text.
	 *
	 * @param string $name       The name of the field.
	 * @param string $label      Its label.
	 * @param string $hint       What to write; empty for none.
	 * @param string $attributes More attributes, escaped.
	 */
	public function text( string $name, string $label, string $hint, string $attributes = '' ): void {
		$attributes = ( false === strpos( $attributes, 'type=' ) ? 'type="text" ' : '' ) . ( false === strpos( $attributes, 'class=' ) ? 'class="regular-text" ' : '' ) . $attributes;
		$this->row( $name, $label, $hint, sprintf( '<input %s %s value="%s">', $this->attributes( $name, $hint ), $attributes, esc_attr( $this->value( $name ) ) ) );
	}

	/**
	 * Shows a field for several lines of text.
	 *
	 * @param string $name  The name of the field.
	 * @param string $label Its label.
	 * @param int    $rows  Its height.
	 */
	public function area( string $name, string $label, int $rows ): void {
		$this->row( $name, $label, '', sprintf( '<textarea %s class="large-text" rows="%d">%s</textarea>', $this->attributes( $name, '' ), $rows, esc_textarea( $this->value( $name ) ) ) );
	}

	/**
	 * Shows a choice.
	 *
	 * @param string $name    The name of the field.
	 * @param string $label   Its label.
	 * @param string $hint    What to choose; empty for none.
	 * @param array  $choices Names by value; a list of such names is a group.
	 */
	public function select( string $name, string $label, string $hint, array $choices ): void {
		$options = '';
		foreach ( $choices as $value => $choice ) {
			$options .= is_array( $choice )
				? '<optgroup label="' . esc_attr( $value ) . '">' . $this->options( $name, $choice ) . '</optgroup>'
				: $this->options( $name, array( $value => $choice ) );
		}
		$this->row( $name, $label, $hint, sprintf( '<select %s>%s</select>', $this->attributes( $name, $hint ), $options ) );
	}

	/**
	 * Shows a box to tick.
	 *
	 * @param string $name        The name of the field.
	 * @param string $value       What is submitted if it is ticked.
	 * @param string $label       Its label.
	 * @param bool   $is_ticked   Whether it is ticked.
	 * @param bool   $is_disabled Whether it cannot be.
	 */
	public function check( string $name, string $value, string $label, bool $is_ticked, bool $is_disabled = false ): void {
		$is_list = 'hide' === $name;
		printf(
			'<p class="clinic-faq-check"><label><input type="checkbox" name="%s" value="%s"%s%s%s> %s</label></p>',
			esc_attr( self::name( $name ) . ( $is_list ? '[]' : '' ) ),
			esc_attr( $value ),
			$is_list ? '' : ' id="' . esc_attr( Settings_Fields::id( $name ) ) . '"',
			checked( $is_ticked && ! $is_disabled, true, false ),
			disabled( $is_disabled, true, false ),
			esc_html( $label )
		);
	}

	/**
	 * Writes a field that is not shown.
	 *
	 * @param string $name  The name of the field.
	 * @param string $value Its value.
	 */
	public function hidden( string $name, string $value ): void {
		printf( '<input type="hidden" name="%s" value="%s">', esc_attr( self::name( $name ) ), esc_attr( $value ) );
	}

	/**
	 * Shows what is wrong with a field, if anything is.
	 *
	 * @param string $name The name of the field.
	 */
	public function error( string $name ): void {
		echo wp_kses_post( $this->error_of( $name ) );
	}

	/**
	 * Shows a row of the table.
	 *
	 * @param string $name    The name of the field.
	 * @param string $label   Its label.
	 * @param string $hint    What to write; empty for none.
	 * @param string $control The control, escaped.
	 */
	private function row( string $name, string $label, string $hint, string $control ): void {
		$id   = Settings_Fields::id( $name );
		$hint = '' === $hint ? '' : sprintf( '<p class="description" id="%s-hint">%s</p>', esc_attr( $id ), esc_html( $hint ) );
		printf(
			'<tr><th scope="row"><label for="%s">%s</label></th><td>%s%s%s</td></tr>',
			esc_attr( $id ),
			esc_html( $label ),
			$control, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by the methods above.
			wp_kses_post( $this->error_of( $name ) ),
			wp_kses_post( $hint )
		);
	}

	/**
	 * Returns name, id and descriptions of a control.
	 *
	 * @param string $name The name of the field.
	 * @param string $hint What to write; empty for none.
	 */
	private function attributes( string $name, string $hint ): string {
		$id        = Settings_Fields::id( $name );
		$has_error = isset( $this->errors[ $name ] );
		$described = trim( ( $has_error ? "$id-error " : '' ) . ( '' === $hint ? '' : "$id-hint" ) );
		return sprintf( 'id="%s" name="%s"', esc_attr( $id ), esc_attr( self::name( $name ) ) )
			. ( $has_error ? ' aria-invalid="true"' : '' )
			. ( '' === $described ? '' : ' aria-describedby="' . esc_attr( $described ) . '"' );
	}

	/**
	 * Returns what is wrong with a field, as a paragraph; empty if nothing is.
	 *
	 * @param string $name The name of the field.
	 */
	private function error_of( string $name ): string {
		if ( ! isset( $this->errors[ $name ] ) ) {
			return '';
		}
		return sprintf( '<p class="clinic-faq-error" id="%s-error">%s</p>', esc_attr( Settings_Fields::id( $name ) ), esc_html( $this->errors[ $name ] ) );
	}

	/**
	 * Returns the options of a choice.
	 *
	 * @param string   $name    The name of the field.
	 * @param string[] $choices Names by value.
	 */
	private function options( string $name, array $choices ): string {
		$options = '';
		foreach ( $choices as $value => $label ) {
			$options .= sprintf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $this->value( $name ), (string) $value, false ), esc_html( $label ) );
		}
		return $options;
	}

	/**
	 * Returns what a field shows.
	 *
	 * @param string $name The name of the field.
	 */
	private function value( string $name ): string {
		$value = $this->form;
		foreach ( explode( '.', $name ) as $key ) {
			$value = is_array( $value ) ? ( $value[ $key ] ?? '' ) : '';
		}
		return is_scalar( $value ) ? (string) $value : '';
	}

	/**
	 * Returns the name under which a field is submitted.
	 *
	 * @param string $name The name of the field.
	 */
	private static function name( string $name ): string {
		return Options::SETTINGS . '[' . str_replace( '.', '][', $name ) . ']';
	}
}
