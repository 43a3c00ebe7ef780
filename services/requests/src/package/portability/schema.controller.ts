import { portabilitySchema } from '@huisrecht/contracts';
import { Answers, Public } from '@huisrecht/service-kit';
import { Controller, Get, Header } from '@nestjs/common';
import { SCHEMA_PATH } from './portability-files.js';

/** The JSON Schema of the file that people take along: whoever gets such a file can check it. */
@Controller()
export class SchemaController {
  @Get(SCHEMA_PATH)
  @Public('Whoever gets a file of somebody can look up what is in it; the schema tells of nobody.')
  @Header('Content-Type', 'application/schema+json')
  @Header('Cache-Control', 'public, max-age=86400')
  @Answers(undefined, {
    summary: 'The JSON Schema of the file of portability, version 1.',
    media: 'application/schema+json',
  })
  schema(): typeof portabilitySchema {
    return portabilitySchema;
  }
}
