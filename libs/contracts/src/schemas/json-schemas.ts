import { allContracts } from '../kernel/event.js';
import type { Schema } from './constraints.js';
import { Schemas } from './schemas.js';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Events that only prove the kernel. */
export const isPublished = (type: string): boolean => !type.includes('.toy.');

/** One JSON Schema (2020-12) for the data of each event, by its CloudEvents type; complete in itself. */
export const jsonSchemas = (): Map<string, Schema> =>
  new Map(
    allContracts()
      .filter(({ event }) => isPublished(event.type))
      .map(({ event, description }) => {
        const schemas = new Schemas();
        schemas.refTo(event);
        const { [event.name]: root, ...others } = schemas.all;
        const whole = {
          $schema: DIALECT,
          $id: event.type,
          title: event.name,
          description,
          ...root,
          $defs: others,
        };
        return [
          event.type,
          JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')) as Schema,
        ];
      }),
  );
