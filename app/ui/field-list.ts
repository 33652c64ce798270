/** The fields of a list. None where something else was sent under its name, on which conform's own getFieldList breaks. */
export function fieldsOf<Field>(list: { initialValue?: unknown; getFieldList(): Field[] }): Field[] {
	const { initialValue } = list;
	return initialValue === undefined || Array.isArray(initialValue) ? list.getFieldList() : [];
}
