/**
 * An input of whose keys its type says nothing, such as parsed JSON, which a function then checks when it is called.
 *
 * For any other type it is `never`, so that the compiler holds the input to the shape that stands beside it.
 */
export type Unchecked<Given> = unknown extends Given ? Given : string extends keyof Given ? Given : never;
