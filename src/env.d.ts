/** Is this the development server? Set by src/build/integration.ts; unlike import.meta.env.DEV no shell can set it. */
declare const __DEVELOPMENT__: boolean;
