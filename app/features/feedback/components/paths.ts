import { slugId } from "#app/kernel/slug.ts";

interface Project {
	id: number;
	slug: string;
}
interface VersionNumber {
	major: number;
	minor: number;
}

export function projectPath(project: Project): string {
	return `/projects/${slugId(project)}`;
}

export function versionPath(project: Project, version: VersionNumber): string {
	return `${projectPath(project)}/versions/${numberText(version)}`;
}

/** "1.2": how versions are called everywhere. */
export function numberText({ major, minor }: VersionNumber): string {
	return `${major}.${minor}`;
}
