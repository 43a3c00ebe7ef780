/** Injects the name of the service: `@Inject(SERVICE_NAME) service: string`. */
export const SERVICE_NAME = Symbol('huisrecht.service.name');
