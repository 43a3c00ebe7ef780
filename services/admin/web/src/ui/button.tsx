import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './class-names.js';

type Kind = 'primary' | 'secondary' | 'subtle' | 'danger';

const looks: Record<Kind, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: Kind;
  /** Work is under way: the button stays where it is, says so, and a second press does nothing. */
  readonly busy?: boolean;
}

/** A button; `primary` once on a page or card: the next step. */
export function Button({
  kind = 'secondary',
  busy = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={classes('utrecht-button', looks[kind], busy && 'utrecht-button--busy', className)}
      onClick={busy ? undefined : onClick}
    />
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  to,
  kind = 'secondary',
  className,
  children,
}: {
  to: string;
  kind?: Kind;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={classes('utrecht-button', looks[kind], className)}>
      {children}
    </Link>
  );
}

/** Buttons side by side, the next step first. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group">{children}</div>;
}
