// Next answers this import itself (a build error in a browser bundle, nothing on the server); no package is installed.
declare module 'server-only'
