#pragma once

class Context;
class TagEditor;

// Gives a tag editor the predefined tags of the account: keys and values are suggested while they are typed, "View
// predefined tags" lists them, its refresh button reads them again. Any other tag can be typed all the same.
// objectName of the list: "<editor>.predefinedList.ok", ".close".
void offerPredefinedTags(TagEditor &editor, Context &context);
