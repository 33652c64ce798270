import { Camera } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { buttonClass } from "#app/ui/button.tsx";

interface CameraButtonProps {
	/** The one that looks at the person who holds the phone, or the other. */
	camera?: "user" | "environment" | undefined;
	onTaken(files: File[]): void;
}

/** Opens the camera of what is held in a hand; where a mouse is, there is nothing to point with. */
export function CameraButton({ camera = "environment", onTaken }: CameraButtonProps) {
	const { t } = useTranslation("media");
	const id = useId();
	return (
		<span className="hidden pointer-coarse:inline-flex">
			<input
				id={id}
				type="file"
				// Phones keep other photos in forms of their own; asked for JPEG they give that.
				accept="image/jpeg"
				capture={camera}
				className="peer sr-only"
				onChange={(event) => {
					onTaken([...(event.currentTarget.files ?? [])]);
					event.currentTarget.value = "";
				}}
			/>
			<label htmlFor={id} className={`${buttonClass({ tone: "plain" })} peer-focus-visible:outline-2`}>
				<Camera aria-hidden />
				{t("takePhoto")}
			</label>
		</span>
	);
}
