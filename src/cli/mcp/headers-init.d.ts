/** A type of the DOM that the types of the SDK name. */
type HeadersInit = NonNullable<ConstructorParameters<typeof Headers>[0]>;
