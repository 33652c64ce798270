import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { AccountField } from "./account-form.tsx";

interface NewPasswordFieldProps<Fields extends Record<string, unknown>> {
	/** conform's. */
	field: FieldMetadata<string, Fields, string[]>;
	label: ReactNode;
}

/** Where a password is chosen, with what makes a good one. */
export function NewPasswordField<Fields extends Record<string, unknown>>(
	props: NewPasswordFieldProps<Fields>,
) {
	const { t } = useTranslation("accounts");
	return (
		<AccountField
			{...props}
			type="password"
			hint={t("password.hint")}
			required
			minLength={8}
			autoComplete="new-password"
		/>
	);
}
