import { X } from "lucide-react";
import {
	createContext,
	type ReactNode,
	useCallback,
	useContext,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";

interface ToastMessage {
	id: number;
	text: ReactNode;
	/** "Undo": a button or link. */
	action?: ReactNode;
}

const ToastContext = createContext<(text: ReactNode, action?: ReactNode) => void>(() => undefined);

/** Gives a function that says something at the foot of the page for a while: `toast(t("saved"))`. */
export function useToast(): (text: ReactNode, action?: ReactNode) => void {
	return useContext(ToastContext);
}

/** Holds the one place where toasts are announced. Stands once, in the shell. */
export function ToastRegion({ children }: { children: ReactNode }) {
	const { t } = useTranslation("ui");
	const [messages, setMessages] = useState<ToastMessage[]>([]);
	const count = useRef(0);
	const drop = useCallback(
		(id: number) => setMessages((all) => all.filter((message) => message.id !== id)),
		[],
	);
	const say = useCallback((text: ReactNode, action?: ReactNode) => {
		count.current += 1;
		const id = count.current;
		setMessages((all) => [...all.slice(-2), { id, text, action }]);
	}, []);
	return (
		<ToastContext.Provider value={say}>
			{children}
			<div
				role="status"
				data-shell=""
				className="pointer-events-none fixed inset-x-4 bottom-20 z-40 flex flex-col items-center gap-2 lg:bottom-6"
			>
				{messages.map((message) => (
					<Toast key={message.id} message={message} onDrop={drop} closeLabel={t("toast.close")} />
				))}
			</div>
		</ToastContext.Provider>
	);
}

interface ToastProps {
	message: ToastMessage;
	onDrop: (id: number) => void;
	closeLabel: string;
}

function Toast({ message, onDrop, closeLabel }: ToastProps) {
	const { id } = message;
	const close = useMemo(() => () => onDrop(id), [id, onDrop]);
	useEffect(() => {
		const timer = setTimeout(close, 8000);
		return () => clearTimeout(timer);
	}, [close]);
	return (
		<div className="pointer-events-auto flex max-w-md animate-arrive items-center gap-3 rounded-full bg-ink ps-5 pe-2 text-sm text-paper shadow-lift">
			<span className="py-2.5">{message.text}</span>
			{message.action}
			<button
				type="button"
				onClick={close}
				aria-label={closeLabel}
				className="inline-flex size-8 items-center justify-center rounded-full hover:bg-paper/15 focus-visible:outline-paper"
			>
				<X aria-hidden className="size-4" />
			</button>
		</div>
	);
}
