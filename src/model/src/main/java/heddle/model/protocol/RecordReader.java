package heddle.model.protocol;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link RecordWriter} wrote. */
final class RecordReader {

  /** The record on this line, or none if the line does not hold one. */
  <T extends Record> Optional<T> read(String line, Class<T> type) {
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        return Optional.empty();
      }
      T value = type.cast(record(json, type));
      return json.peek() == JsonToken.END_DOCUMENT ? Optional.of(value) : Optional.empty();
    } catch (IOException
        | JsonParseException
        | IllegalArgumentException
        | IllegalStateException
        | ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private Object value(JsonReader json, Class<?> type, Class<?> element)
      throws IOException, ReflectiveOperationException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    } else if (type == int.class || type == Integer.class) {
      return json.nextInt();
    } else if (type == long.class || type == Long.class) {
      return json.nextLong();
    } else if (type == double.class) {
      return json.nextDouble();
    } else if (type == boolean.class) {
      return json.nextBoolean();
    } else if (type == String.class) {
      return json.nextString();
    } else if (type == List.class) {
      return list(json, element);
    } else if (type == Map.class) {
      return map(json, element);
    } else {
      return type.isEnum() ? constant(json.nextString(), type) : record(json, type);
    }
  }

  private Object record(JsonReader json, Class<?> type)
      throws IOException, ReflectiveOperationException {
    RecordShape shape = RecordShape.of(type);
    Object[] values = shape.absent();
    json.beginObject();
    while (json.hasNext()) {
      RecordShape.Part part = shape.part(json.nextName());
      if (part == null) {
        json.skipValue();
      } else {
        values[part.index()] = value(json, part.type(), part.element());
      }
    }
    json.endObject();
    return shape.create(values);
  }

  private List<Object> list(JsonReader json, Class<?> element)
      throws IOException, ReflectiveOperationException {
    List<Object> list = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      list.add(value(json, element, null));
    }
    json.endArray();
    return Collections.unmodifiableList(list);
  }

  private Map<String, Object> map(JsonReader json, Class<?> element)
      throws IOException, ReflectiveOperationException {
    Map<String, Object> map = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      map.put(json.nextName(), value(json, element, null));
    }
    json.endObject();
    return Collections.unmodifiableMap(map);
  }

  private static Object constant(String name, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no " + type.getSimpleName() + " is named " + name);
  }
}
