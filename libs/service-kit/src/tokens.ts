/** Injects the name of the service: `@Inject(SERVICE_NAME) service: string`. */
export const SERVICE_NAME = Symbol('huisrecht.service.name');

/** Injects the version of what runs. */
export const SERVICE_VERSION = Symbol('huisrecht.service.version');

/** Injects the closed lists of problem codes; undefined when a service gave none. */
export const PROBLEM_LISTS = Symbol('huisrecht.problem-lists');
