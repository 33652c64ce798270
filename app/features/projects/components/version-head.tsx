/** As far as a column needs to know the version that it is of. */
export interface HeadVersion {
	number: string;
	project: { language: string };
}

/** The head of a table's column that is a version's; a remix's source is named by its project's title too. */
export function VersionHead({ version }: { version: HeadVersion }) {
	return (
		<th scope="col" className="tabular" lang={version.project.language}>
			{version.number}
		</th>
	);
}
