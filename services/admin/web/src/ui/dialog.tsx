import { useEffect, useId, useRef, type ReactNode } from 'react';

/**
 * A question above the page. The platform's `<dialog>` keeps the keyboard inside, closes on Escape and gives the focus back.
 * @param onClose called on Escape too
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="hr-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="hr-stack">
        <h2 id={id} className="utrecht-heading-2">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
