export { serve, type SiteServer } from '../../src/build/serve.ts';
