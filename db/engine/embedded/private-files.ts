import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];
type Attributes = { mode?: number };
/** The part of Emscripten's module that a hook before its run is given. */
type Module = { NODEFS: { node_ops: { setattr(node: unknown, attributes: Attributes): void } } };

/**
 * A folder for the embedded engine that gives nothing to other users. The engine heeds no mask of the process: it sets the
 * mode of each file it makes itself, to 666.
 */
export class PrivateFiles extends NodeFS {
  override async init(engine: PGlite, options: Parameters<Init>[1]) {
    const begun = await super.init(engine, options);
    const preRun = [begun.emscriptenOpts.preRun ?? []].flat();
    return { emscriptenOpts: { ...begun.emscriptenOpts, preRun: [...preRun, keepFromOthers] } };
  }
}

function keepFromOthers(module: unknown) {
  const files = (module as Module).NODEFS.node_ops;
  const setattr = files.setattr.bind(files);
  files.setattr = (node, attributes) => {
    const { mode } = attributes;
    setattr(node, mode === undefined ? attributes : { ...attributes, mode: mode & ~0o077 });
  };
}
