package nl.huisrecht.embedded;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * A data type whose values are written in runs, a run per page, each preceded by its length and a checksum.
 * H2 itself checks where a page lies, not what it says: without this, a flipped bit would be read as data.
 */
abstract class CheckedType<T> extends BasicDataType<T> {
    private static final int HEAD = 2 * Integer.BYTES;

    @Override
    public void write(WriteBuffer buffer, Object storage, int length) {
        int start = buffer.position();
        buffer.putInt(0).putInt(0);
        super.write(buffer, storage, length);
        int size = buffer.position() - start - HEAD;
        buffer.putInt(start, size);
        buffer.putInt(start + Integer.BYTES, checksum(buffer.getBuffer(), start + HEAD, size));
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int length) {
        int size = buffer.getInt();
        int expected = buffer.getInt();
        if (size < 0 || size > buffer.remaining() || checksum(buffer, buffer.position(), size) != expected) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Checksum differs at {0}", buffer.position());
        }
        super.read(buffer, storage, length);
    }

    private static int checksum(ByteBuffer buffer, int start, int size) {
        CRC32C crc = new CRC32C();
        crc.update(buffer.duplicate().limit(start + size).position(start));
        return (int) crc.getValue();
    }
}
