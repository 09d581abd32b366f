/** The name that work lists had before; programs go on asking for it. */
export { GET } from '../../work-lists/[name]/route';
