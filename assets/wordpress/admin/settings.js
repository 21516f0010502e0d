/**
 * The settings page: adds rows for questions and a picker beside the colour, and warns before what is typed is lost.
 * Without it, a row is added with each save.
 */
( () => {
	const questions = document.getElementById( 'clinic-faq-questions' );
	const add = document.getElementById( 'clinic-faq-add' );
	const rows = () => questions.querySelectorAll( '.clinic-faq-question' );

	/** Returns an empty copy of the last row. */
	function emptyRow() {
		const index = rows().length;
		const row = rows()[ index - 1 ].cloneNode( true );
		for ( const node of row.querySelectorAll( '[id], [for], [name]' ) ) {
			for ( const name of [ 'id', 'for', 'name', 'aria-describedby' ] ) {
				const value = node.getAttribute( name );
				if ( value ) {
					node.setAttribute( name, value.replace( /(questions(?:\]\[|-))\d+/, `$1${ index }` ) );
				}
			}
			node.removeAttribute( 'aria-invalid' );
			if ( 'value' in node ) {
				node.value = '';
			}
		}
		for ( const error of row.querySelectorAll( '.clinic-faq-error' ) ) {
			error.remove();
		}
		const legend = row.querySelector( 'legend' );
		legend.textContent = legend.textContent.replace( /\d+/, index + 1 );
		return row;
	}

	add.hidden = false;
	add.addEventListener( 'click', () => {
		const row = emptyRow();
		questions.append( row );
		row.querySelector( 'input:not([type=hidden])' ).focus();
	} );

	const colour = document.querySelector( '.clinic-faq-colour' );
	const swatch = document.createElement( 'input' );
	swatch.type = 'color';
	swatch.className = 'clinic-faq-swatch';
	swatch.setAttribute( 'aria-label', colour.closest( 'tr' ).querySelector( 'label' ).textContent );
	const show = () => {
		swatch.value = /^#[\da-f]{6}$/i.test( colour.value ) ? colour.value : '#0a5b61';
	};
	swatch.addEventListener( 'input', () => {
		colour.value = swatch.value;
	} );
	colour.addEventListener( 'input', show );
	colour.after( ' ', swatch );
	show();

	// The links above the form lead to other pages: what is typed and not saved would be lost.
	const form = document.querySelector( '.clinic-faq-settings form[action="options.php"]' );
	let isChanged = false;
	let isSaving = false;
	form.addEventListener( 'input', () => {
		isChanged = true;
	} );
	form.addEventListener( 'submit', () => {
		isSaving = true;
	} );
	addEventListener( 'beforeunload', ( event ) => {
		if ( isChanged && ! isSaving ) {
			event.preventDefault();
		}
	} );
} )();
