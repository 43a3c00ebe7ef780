/** The mark, the name, and of whom: an association puts its own mark here. */
export function Brand({ organisation }: { organisation: string }) {
  return (
    <span className="hr-brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 2 2 14v16h28V14z" />
        <path className="hr-brand__hole" d="M14.5 19.6a3.500 3.500 0 1 1 3 0L18.400 26h-4.800z" />
      </svg>
      <span>
        <span className="hr-brand__name">Huisrecht</span>
        {organisation && <span className="hr-brand__of">{organisation}</span>}
      </span>
    </span>
  );
}
