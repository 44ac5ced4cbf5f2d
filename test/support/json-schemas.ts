/** Checks data against a JSON Schema, as an editor would. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Compiles a JSON Schema; a keyword that is none, or is used where it has no effect, is an error. */
export function compiled(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
