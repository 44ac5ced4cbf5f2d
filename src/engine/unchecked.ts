/**
 * The type of an input without known keys, such as parsed JSON, which a function checks when it is called.
 *
 * For any other type it is `never`, so that the compiler holds the input to the expected shape.
 */
export type Unchecked<Given> = unknown extends Given ? Given : string extends keyof Given ? Given : never;
