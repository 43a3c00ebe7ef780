/** Somebody who works at the association of the demo. */
export interface StaffMember {
  /** What they type to log in, and `sub` in their tokens. */
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** The day they signed the integrity code: without it nobody gets in (statement §6). */
  readonly integritySignedOn: string;
  /** What they do, for the login page. */
  readonly work: string;
}

/** The password of everybody in the demo. */
export const demoPassword = 'huisrecht';

const staff: readonly Omit<StaffMember, 'integritySignedOn'>[] = [
  { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'], work: 'balie' },
  { user: 'pim', name: 'Pim Privacy', roles: ['employee', 'privacy-officer'], work: 'privacy officer' },
  { user: 'fatima', name: 'Fatima FG', roles: ['employee', 'fg'], work: 'functionaris gegevensbescherming' },
  { user: 'tom', name: 'Tom Teamleider', roles: ['employee', 'team-lead'], work: 'teamleider' },
  { user: 'sanne', name: 'Sanne Zoekt', roles: ['employee'], work: 'medewerker' },
  {
    user: 'carla',
    name: 'Carla Camera',
    roles: ['employee', 'camera-manager'],
    work: 'beheerder camerabeelden',
  },
  { user: 'otto', name: 'Otto Ops', roles: ['ops'], work: 'technisch beheer' },
  { user: 'aad', name: 'Aad Auditor', roles: ['auditor'], work: 'auditor' },
];

/** One person a role, and nobody with more roles than the work needs. */
export const demoStaff: readonly StaffMember[] = staff.map((person) => ({
  ...person,
  integritySignedOn: '2026-01-12',
}));

/** The person with that user name and password, if both are right. */
export function findStaff(user: string, password: string): StaffMember | undefined {
  if (password !== demoPassword) return undefined;
  return demoStaff.find((person) => person.user === user.trim().toLowerCase());
}
